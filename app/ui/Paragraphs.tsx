import { unbroken } from "./unbroken.ts";

/** Text as it was written: an empty line makes a paragraph, a line break stays one. */
export function Paragraphs({ text, lang, className }: { readonly text: string; readonly lang?: string; readonly className?: string }) {
  return (
    <>
      {unbroken(text).split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "").map((paragraph, index) => (
        <p key={index} {...(lang ? { lang } : {})} {...(className ? { className } : {})}>
          {paragraph.split("\n").map((line, at) => (at === 0 ? line : [<br key={at} />, line]))}
        </p>
      ))}
    </>
  );
}
