import type { ReactNode } from "react";

export function Columns({ children, section, className }: { children: ReactNode; section?: boolean; className?: string }) {
  const names = ["columns", section && "section", className].filter(Boolean).join(" ");
  return <div className={names}>{children}</div>;
}
