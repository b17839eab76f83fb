import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Day } from "#app/platform/day.ts";
import { formatDay, formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Late } from "#app/ui/State.tsx";
import { Thread, type ThreadEntry } from "#app/ui/Thread.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { TreatmentText } from "./TreatmentText.tsx";
import { isWithin, type AfterEntry, type AfterSpan, type QuestionFacts, type TreatmentFacts } from "./council-pages.ts";

interface AfterThreadProps {
  readonly page: { readonly span: AfterSpan; readonly entries: readonly AfterEntry[]; readonly questions: readonly QuestionFacts[]; readonly treatments: readonly TreatmentFacts[] };
  readonly lang: Lang;
  readonly today: Day;
  readonly numberHref: (number: number) => string;
  readonly briefingHref: (version: number) => string;
}

interface Dated { readonly at: Date; readonly title: ReactNode; readonly text?: ReactNode; readonly link?: string }

const opensInput = ["input.received", "input.part_added", "input.published", "input.published_in_part"] as const;

/** Everything since the freezing in one line of time, each with its date. */
export function AfterThread({ page, lang, today, numberHref, briefingHref }: AfterThreadProps) {
  const t = useTranslations("council");
  const types = useTranslations("council.after.types");
  const since = (at: Date | null): at is Date => isWithin(page.span, at);
  const all: Dated[] = [
    ...page.entries.map((entry): Dated => {
      const number = entry.number ?? 0;
      const key = entry.type === "input.received" && entry.isLate ? "input_received_late" as const : entry.type.replace(".", "_") as KeyOf<AfterEntry["type"]>;
      const link = opensInput.some((type) => type === entry.type) ? numberHref(number) : entry.type === "briefing.frozen" ? briefingHref(number) : null;
      return { at: entry.at, title: types(key, { number: String(number) }), ...(link ? { link } : {}) };
    }),
    ...page.questions.filter((question) => since(question.askedAt)).map((question): Dated => ({
      at: question.askedAt, title: t("after.question", { who: question.askedFor }),
      text: <><OwnWords text={question.text} />{question.answer === null ? <Waiting promisedOn={question.promisedOn} today={today} lang={lang} /> : null}</>,
    })),
    ...page.questions.flatMap((question): Dated[] => since(question.answeredAt)
      ? [{ at: question.answeredAt, title: t("after.answer", { number: String(question.number) }), text: <Paragraphs text={question.answer ?? ""} /> }] : []),
    ...page.treatments.map((treatment): Dated => ({
      at: treatment.recordedAt, title: t(`kinds.${treatment.kind}`), text: <TreatmentText treatment={treatment} lang={lang} level={4} />,
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  if (all.length === 0) return <p>{t("after.none")}</p>;
  const entries: ThreadEntry[] = all.map(({ at, ...entry }) => ({ state: "done", date: formatInstant(at, lang), ...entry }));
  return <Thread entries={entries} />;
}

type KeyOf<Type extends string> = Type extends `${infer Subject}.${infer Rest}` ? `${Subject}_${Rest}` : never;

function Waiting({ promisedOn, today, lang }: { promisedOn: Day; today: Day; lang: Lang }) {
  const t = useTranslations("council.start");
  const date = formatDay(promisedOn, lang);
  return <p>{today > promisedOn ? <Late>{t("late", { date })}</Late> : t("waiting", { date })}</p>;
}
