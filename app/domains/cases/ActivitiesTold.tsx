import { useTranslations } from "use-intl";
import { formatPeriod } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";
import type { Activity } from "./activity.ts";
import { toldId } from "./case-thread.ts";

interface ToldProps { readonly activities: readonly Activity[]; readonly language: Lang; readonly lang: Lang }

const isFacts = (one: Activity): boolean => one.step === "inform";
export const hasTold = (one: Activity): boolean => one.told !== "";

/** What the authority has told, before anybody is asked to say something about it. */
export function Facts({ activities, ...of }: ToldProps) {
  const t = useTranslations("cases.page");
  return <Told {...of} id="fakta" title={t("facts")} activities={activities.filter((one) => hasTold(one) && isFacts(one))} first />;
}

/** What was said where people met: it is told, not only how many came (look.md). */
export function SaidThere({ activities, ...of }: ToldProps) {
  const t = useTranslations("cases.page");
  return <Told {...of} id="sagt" title={t("saidThere")} activities={activities.filter((one) => hasTold(one) && !isFacts(one))} />;
}

function Told({ id, title, activities, language, lang, first }: ToldProps & { id: string; title: string; first?: boolean }) {
  const methods = useTranslations("ladder");
  const t = useTranslations("cases.thread");
  if (activities.length === 0) return null;
  return (
    <Section id={id} title={title} spaced={!first} className="told">
      {activities.map((one) => (
        <div key={one.number} id={toldId(one)}>
          <h3 lang={language} className={first && activities.length === 1 ? "visually-hidden" : undefined}>{one.title || methods(`methods.${one.method}.name`)}</h3>
          {isFacts(one) && one.participants === null ? null : <p className="small muted">{[`${formatPeriod(one.opensOn, one.closesOn, lang)}.`, one.participants ? t("participants", { count: one.participants }) : ""].join(" ").trim()}</p>}
          <Paragraphs text={one.told} lang={language} />
        </div>
      ))}
    </Section>
  );
}
