import type { ReactNode } from "react";

export type HeadingLevel = 2 | 3 | 4;

export interface HeadingProps {
  level: HeadingLevel;
  id?: string;
  className?: string;
  children: ReactNode;
}

export function Heading({ level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag id={id} className={className}>{children}</Tag>;
}
