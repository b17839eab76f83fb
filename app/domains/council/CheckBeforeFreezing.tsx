import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { List } from "#app/ui/LinkList.tsx";
import type { Checklist } from "./council-pages.ts";

const shownNumbers = 12;

interface CheckProps {
  readonly checklist: Checklist;
  /** Letters of alternatives for which reasons for or against are lacking. */
  readonly unreasoned: readonly string[];
  readonly queueHref: (number: number) => string;
  readonly themesHref: string;
}

/** What is unread, untranslated, unsorted, unassessed or one-sided: each number opens its input in the queue. */
export function CheckBeforeFreezing({ checklist, unreasoned, queueHref, themesHref }: CheckProps) {
  const t = useTranslations("council.prepare");
  const numbered = (["unread", "held", "untranslated", "unsorted", "withoutWish"] as const).filter((key) => checklist[key].length > 0);
  const unassessed = checklist.themes.filter((theme) => !theme.isAssessed);
  const lines = [
    ...numbered.map((key) => <Fragment key={key}>{t(key, { count: checklist[key].length })}: <Numbers numbers={checklist[key]} hrefOf={queueHref} /></Fragment>),
    ...(unassessed.length > 0 ? [<a key="themes" href={themesHref}>{t("unassessed", { count: unassessed.length, names: unassessed.map((theme) => theme.title).join(", ") })}</a>] : []),
    ...(unreasoned.length > 0 ? [t("unreasoned", { letters: unreasoned.join(", ") })] : []),
    ...(checklist.unanswered > 0 ? [t("questions", { count: checklist.unanswered })] : []),
  ];
  return lines.length === 0 ? <p>{t("allDone")}</p> : <><List items={lines} /><p className="small muted">{t("stays")}</p></>;
}

function Numbers({ numbers, hrefOf }: { numbers: readonly number[]; hrefOf: (number: number) => string }) {
  return (
    <>
      {numbers.slice(0, shownNumbers).map((number, index) => <Fragment key={number}>{index > 0 ? ", " : null}<a href={hrefOf(number)}>{number}</a></Fragment>)}
      {numbers.length > shownNumbers ? " …" : null}
    </>
  );
}
