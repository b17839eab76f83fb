import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";
import { logParts, wishQuery, type LogPage, type LogPart } from "./log-page.ts";

interface LogSectionProps<Line> {
  readonly place: Place;
  readonly name: LogPart;
  /** Null: another part is gone through. */
  readonly page: LogPage<Line> | null;
  readonly isBeginning: boolean;
  readonly children: (lines: readonly Line[]) => ReactNode;
}

/** One part of the log; what does not stand on this page is one link away, however much there is. */
export function LogSection<Line>({ place, name, page, isBeginning, children }: LogSectionProps<Line>) {
  const t = useTranslations("answers.log");
  if (page === null) return null;
  const id = logParts[name];
  const previous = isBeginning ? {} : { previous: { href: address(place, "publicLog", null, { query: { del: id }, hash: id }), label: t("fromBeginning") } };
  const next = page.next === null ? {} : { next: { href: address(place, "publicLog", null, { query: wishQuery(name, page.next), hash: id }), label: t("further") } };
  return (
    <Section id={id} title={t(name)}>
      {children(page.lines)}
      {isBeginning && page.next === null ? null : <Pager label={t(name)} status={t(page.next === null ? "lastPage" : "morePages")} {...previous} {...next} />}
    </Section>
  );
}
