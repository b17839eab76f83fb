import type { ReactNode } from "react";
import "./Weight.css";

export type WeightKind = "full" | "partly" | "none" | "outside";

/** The mark never stands alone: the words say the same. */
export function Weight({ kind, strong, children }: { kind: WeightKind; strong?: boolean; children: ReactNode }) {
  return (
    <span className="weight">
      <svg viewBox="0 0 16 16" aria-hidden="true">{marks[kind]}</svg>
      {strong ? <strong>{children}</strong> : <span>{children}</span>}
    </span>
  );
}

const ring = <circle className="weight-ring" cx="8" cy="8" r="7" />;
const marks: Record<WeightKind, ReactNode> = {
  full: <circle cx="8" cy="8" r="8" />,
  partly: <>{ring}<path d="M8 1a7 7 0 0 0 0 14z" /></>,
  none: ring,
  outside: <path d="M1 7h9V2l6 6-6 6V9H1z" />,
};
