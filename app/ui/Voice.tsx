import type { ReactNode } from "react";
import "./Voice.css";

export interface VoiceProps {
  quote: string;
  by?: ReactNode;
  lang?: string;
  /** False where it is told rather than quoted: then no quotation marks. */
  quoted?: boolean;
}

export function Voice({ quote, by, lang, quoted = true }: VoiceProps) {
  return (
    <figure className={quoted ? "voice" : "voice is-told"}>
      <blockquote lang={lang}>{quoted ? inMarks(quote) : quote}</blockquote>
      {by ? <figcaption>{by}</figcaption> : null}
    </figure>
  );
}

/** A text that somebody wrote, in its own lines and paragraphs. */
export function OwnWords({ text, lang, id }: { text: string; lang?: string; id?: string }) {
  return (
    <div className="own-words" lang={lang} id={id}>
      {text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "").map((paragraph, index) => <p key={index}>{paragraph}</p>)}
    </div>
  );
}

function inMarks(quote: string): string {
  return quote.startsWith("«") ? quote : `«${quote}»`;
}
