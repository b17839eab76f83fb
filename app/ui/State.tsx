import type { ReactNode } from "react";
import { Dot } from "./Dot.tsx";
import "./State.css";

export interface StateProps {
  /** The dot says "here now": on by default, never on what is late. */
  dot?: boolean;
  late?: boolean;
  children: ReactNode;
}

export function State({ dot = true, late = false, children }: StateProps) {
  return <p className={late ? "state is-late" : "state"}>{dot && !late ? <Dot /> : null}<span>{children}</span></p>;
}

export function Late({ children }: { children: ReactNode }) {
  return <strong className="late">{children}</strong>;
}
