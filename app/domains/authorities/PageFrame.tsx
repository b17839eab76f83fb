import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Dot } from "#app/ui/Dot.tsx";
import type { NameMark as NameMarkChoice } from "./authority.ts";
import { NameMark } from "./NameMark.tsx";
import "./PageFrame.css";

export interface FrameLink {
  href: string;
  label: string;
  dot?: boolean;
  current?: boolean;
  /** The language that the link leads to. */
  lang?: string;
}

export interface PageFrameProps {
  /** With `word`, it is added to the name unless it already stands there. */
  authority: { name: string; word?: string };
  nameMark?: NameMarkChoice;
  home: string;
  nav: readonly FrameLink[];
  /** Beside the menu button on a narrow page. */
  narrow: readonly FrameLink[];
  footer: { links: readonly FrameLink[]; paragraphs: readonly string[]; offices?: ReactNode };
  /** The line that an exercise carries on every page. */
  exercise?: string;
  /** A line below the masthead: who is signed in. */
  standing?: ReactNode;
  skip: string;
  menuLabel: string;
  allPagesLabel: string;
  children: ReactNode;
  /** The page's whole width is used, as by a queue. */
  wide?: boolean;
  className?: "front" | "briefing" | "queue" | "about" | "receipt" | "office";
}

export function PageFrame(props: PageFrameProps) {
  const { authority, nameMark = "none", home, nav, narrow, footer, exercise, standing, skip, menuLabel, allPagesLabel, children, wide, className } = props;
  const t = useTranslations("ui");
  return (
    <div className={["page", wide && "is-wide", className].filter(Boolean).join(" ")}>
      <a className="skip" href="#innhold">{skip}</a>
      <header>
        {exercise ? <p className="exercise">{exercise}</p> : null}
        <div className="masthead">
          <a className="home" href={home}>
            <NameMark choice={nameMark} />
            <span>{fullName(authority)}</span>
          </a>
          <nav aria-label={t("mainMenu")}>
            <Links className="nav nav-wide" links={nav} />
            <Links className="nav nav-narrow" links={narrow} last={<a className="menu-button" href="#meny">{menuLabel}</a>} />
          </nav>
        </div>
        {standing}
      </header>
      <main id="innhold" tabIndex={-1}>{children}</main>
      <footer className="footer">
        <div className="footer-inner">
          <nav id="meny" aria-label={allPagesLabel} tabIndex={-1}>
            <Links className="nav" links={withoutRepeats([...nav, ...footer.links])} />
          </nav>
          {footer.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          {footer.offices ? <div className="footer-offices">{footer.offices}</div> : null}
        </div>
      </footer>
    </div>
  );
}

function Links({ className, links, last }: { className: string; links: readonly FrameLink[]; last?: ReactNode }) {
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} lang={link.lang} hrefLang={link.lang} aria-current={link.current ? "page" : undefined}>
            {link.dot ? <Dot /> : null}{link.label}
          </a>
        </li>
      ))}
      {last ? <li>{last}</li> : null}
    </ul>
  );
}

function fullName({ name, word }: PageFrameProps["authority"]): string {
  return word && !name.toLowerCase().endsWith(word.toLowerCase()) ? `${name} ${word}` : name;
}

function withoutRepeats(links: readonly FrameLink[]): FrameLink[] {
  return links.filter((link, index) => links.findIndex((other) => other.href === link.href && other.lang === link.lang) === index);
}
