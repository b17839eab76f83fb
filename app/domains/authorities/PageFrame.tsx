import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Dot } from "#app/ui/Dot.tsx";
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
  /** The address of the authority's own mark; left out: a neutral one is drawn. */
  nameMark?: string;
  home: string;
  nav: readonly FrameLink[];
  /** Beside the menu button on a narrow page. */
  narrow: readonly FrameLink[];
  footer: { links: readonly FrameLink[]; paragraphs: readonly string[]; offices?: ReactNode };
  /** The line that an exercise carries on every page. */
  exercise?: string;
  skip: string;
  menuLabel: string;
  allPagesLabel: string;
  children: ReactNode;
  /** The page's whole width is used, as by a queue. */
  wide?: boolean;
  className?: "front" | "briefing" | "queue" | "about" | "receipt";
}

export function PageFrame(props: PageFrameProps) {
  const { authority, nameMark, home, nav, narrow, footer, exercise, skip, menuLabel, allPagesLabel, children, wide, className } = props;
  const t = useTranslations("ui");
  return (
    <div className={["page", wide && "is-wide", className].filter(Boolean).join(" ")}>
      <a className="skip" href="#innhold">{skip}</a>
      <header>
        {exercise ? <p className="exercise">{exercise}</p> : null}
        <div className="masthead">
          <a className="home" href={home}>
            {nameMark ? <img className="home-mark" src={nameMark} alt="" width="32" height="38" /> : <NameMark />}
            <span>{fullName(authority)}</span>
          </a>
          <nav aria-label={t("mainMenu")}>
            <Links className="nav nav-wide" links={nav} />
            <Links className="nav nav-narrow" links={narrow} last={<a className="menu-button" href="#meny">{menuLabel}</a>} />
          </nav>
        </div>
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

function NameMark() {
  return (
    <svg className="home-mark" viewBox="0 0 32 38" aria-hidden="true">
      <path className="arms-field" d="M1 1h30v18c0 9-6 15-15 18C7 34 1 28 1 19z" />
      <circle className="arms-sun" cx="16" cy="12" r="5" />
      <path className="arms-bay" d="M1.2 21c5-3 10-3 14.8 0s10 3 14.8 0c-.3 1.9-.8 3.6-1.6 5.2-4.3 2.3-8.8 2-13.2-.7s-9-3-13.3-.8C2 24 1.4 22.5 1.2 21z" />
    </svg>
  );
}

function fullName({ name, word }: PageFrameProps["authority"]): string {
  return word && !name.toLowerCase().endsWith(word.toLowerCase()) ? `${name} ${word}` : name;
}

function withoutRepeats(links: readonly FrameLink[]): FrameLink[] {
  return links.filter((link, index) => links.findIndex((other) => other.href === link.href && other.lang === link.lang) === index);
}
