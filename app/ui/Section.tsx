import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading.tsx";

export interface SectionProps {
  /** The heading's id, so that the section is named by it and can be linked to. */
  id: string;
  title: ReactNode;
  level?: HeadingLevel;
  /** A heavy line above. */
  ruled?: boolean;
  /** On the authority's ground, over the whole width. */
  band?: boolean;
  /** False where a grid already makes the space. */
  spaced?: boolean;
  quietTitle?: boolean;
  className?: string;
  children: ReactNode;
}

export function Section({ id, title, level = 2, ruled, band, spaced = true, quietTitle, className, children }: SectionProps) {
  const names = [spaced && "section", ruled && "ruled", band && "band", className].filter(Boolean).join(" ");
  return (
    <section className={names || undefined} aria-labelledby={id}>
      <Heading level={level} id={id} className={quietTitle ? "visually-hidden" : undefined}>{title}</Heading>
      {children}
    </section>
  );
}
