import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./Heading.tsx";

export interface LinkListItem {
  /** Without it the title is plain text. */
  href?: string;
  title: ReactNode;
  lang?: string;
  /** Stands before the title, as a small drawing or a state. */
  before?: ReactNode;
  text?: ReactNode;
  meta?: ReactNode;
  /** Stands beside the rest where there is room, else under it. */
  aside?: ReactNode;
}

export function LinkList({ items, level = 3 }: { items: readonly LinkListItem[]; level?: HeadingLevel }) {
  return (
    <ul className="list">
      {items.map((item, index) => (
        item.aside
          ? <li key={item.href ?? index} className="has-aside"><div><ItemWords item={item} level={level} /></div><div>{item.aside}</div></li>
          : <li key={item.href ?? index}><ItemWords item={item} level={level} /></li>
      ))}
    </ul>
  );
}

function ItemWords({ item, level }: { item: LinkListItem; level: HeadingLevel }) {
  return (
    <>
      {item.before}
      <Heading level={level} className="list-title">
        {item.href ? <a href={item.href} lang={item.lang} hrefLang={item.lang}>{item.title}</a> : <span lang={item.lang}>{item.title}</span>}
      </Heading>
      {typeof item.text === "string" ? <p>{item.text}</p> : item.text}
      {item.meta ? <p className="small muted">{item.meta}</p> : null}
    </>
  );
}

/** Sentences that stand on a line each. */
export function List({ items, ordered }: { items: readonly ReactNode[]; ordered?: boolean }) {
  const Tag = ordered ? "ol" : "ul";
  return <Tag className="list">{items.map((item, index) => <li key={index}>{item}</li>)}</Tag>;
}
