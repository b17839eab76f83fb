import type { ReactNode } from "react";
import "./PageFrame.css";

/** A frame that reads nothing: for pages without an authority, and for pages that failed. */
export function BareFrame({ name, home, children }: { name: string; home: string; children: ReactNode }) {
  return (
    <div className="page">
      <header><div className="masthead"><a className="home" href={home}>{name}</a></div></header>
      <main id="innhold" tabIndex={-1}>{children}</main>
    </div>
  );
}
