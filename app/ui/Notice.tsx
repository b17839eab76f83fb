import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import "./Notice.css";

export interface NoticeProps {
  title?: ReactNode;
  level?: HeadingLevel;
  /** "alert" has a frame as well as a colour; "done" tells what the reader has just brought about. */
  kind?: "plain" | "alert" | "done";
  id?: string;
  children: ReactNode;
}

export function Notice({ title, level = 2, kind = "plain", id, children }: NoticeProps) {
  return (
    <div className={kind === "plain" ? "notice" : `notice is-${kind}`} id={id} role={kind === "done" ? "status" : undefined}>
      {title ? <Heading level={level} className="as-h3">{title}</Heading> : null}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
