import { useTranslations } from "use-intl";
import { maySenderChange } from "#app/domains/inputs/input.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { List } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { QueueInput } from "./queue-input.view.server.ts";

type Districts = readonly { readonly key: string; readonly name: string }[];
interface QueueFactsProps { readonly input: QueueInput; readonly lang: Lang; readonly districts: Districts }

/** What is known of an input; what was not given is named in one line. */
export function QueueFacts({ input, lang, districts }: QueueFactsProps) {
  const t = useTranslations("queue.decide");
  const words = useTranslations("inputs");
  const rows = useRows(input, lang, districts);
  const given = rows.filter(([, value]) => value !== "");
  const missing = rows.filter(([, value]) => value === "").map(([term]) => term.toLowerCase());
  return (
    <>
      <dl className="queue-meta">{given.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      {missing.length > 0 || input.enteredBy ? (
        <p className="small muted">{input.enteredBy ? `${t("enteredBy", { name: input.enteredBy })}. ` : ""}{missing.length > 0 ? t("notSaid", { what: missing.join(", ") }) : ""}</p>
      ) : null}
      {input.isLate || input.typedInLateAt || !input.isTranslated ? (
        <p className="queue-marks">{input.isLate ? <span className="mark is-late">{words("marks.late")}</span> : null}{input.typedInLateAt ? <span className="mark is-late">{words("marks.afterDecision")}</span> : null}{input.isTranslated ? null : <span className="mark">{words("marks.untranslated")}</span>}</p>
      ) : null}
      {maySenderChange(input.kind) ? null : <p className="small muted">{t("takedownStatement")}</p>}
    </>
  );
}

function useRows(input: QueueInput, lang: Lang, districts: Districts): [string, string][] {
  const t = useTranslations("queue.decide");
  const words = useTranslations("inputs");
  const { sender } = input;
  const name = !sender || sender.name === "" ? "" : t(sender.showsName ? "nameShown" : "nameHidden", { name: sender.name });
  const optional: [string, string][] = [
    ...(input.kind === "input" ? [] : [[t("kind"), words(`kinds.${input.kind}`)] as [string, string]]),
    ...(input.sentOn ? [[t("sentOn"), formatDay(input.sentOn, lang)] as [string, string]] : []),
    ...(input.owner ? [[t("owner"), input.owner] as [string, string]] : []),
    ...(input.archiveDocument ? [[t("archive"), input.archiveDocument] as [string, string]] : []),
  ];
  return [
    [t("received"), formatInstant(input.receivedAt, lang)], [t("channel"), words(`channels.${input.channel}`)], [t("status"), words(`standings.${input.standing}`)],
    [t("language"), words(`languages.${input.language}`)], ...optional, [t("activity"), input.activity], [t("answersAs"), input.answersAs],
    [t("ageGroup"), input.ageGroup ? words(`ageGroups.${input.ageGroup}`) : ""], [t("district"), districts.find((one) => one.key === input.district)?.name ?? input.district],
    [t("name"), sender?.isUnder18 ? [name, t("under18")].filter(Boolean).join(", ") : name], [t("organisation"), sender?.organisation ?? ""],
  ];
}

/** All that was written, part by part, with what stands in its way before it. */
export function QueueWords({ input, lang }: Omit<QueueFactsProps, "districts">) {
  const t = useTranslations("queue.decide");
  const words = useTranslations("inputs");
  const published = input.publications[0]?.at;
  return (
    <>
      {input.heldFor.length > 0 && input.standing === "held" ? <Notice kind="alert" level={3} title={t("heldFor")}><List items={input.heldFor.map((reason) => words(`holds.${reason}`))} /></Notice> : null}
      {input.isErased ? <Notice>{t("erased")}</Notice> : null}
      {input.parts.map((part) => (
        <div key={part.part}>
          {part.part > 0 ? <p className="label">{t("addition", { at: formatInstant(part.at, lang) })}</p> : null}
          <OwnWords text={part.text} {...(input.language === "other" ? {} : { lang: input.language })} />
          {part.part > 0 && published && part.at > published ? <Notice>{t("additionNew")}</Notice> : null}
        </div>
      ))}
    </>
  );
}

export const takedownDay = (input: QueueInput, lang: Lang): string | null => (input.takedownWishedAt ? formatDay(dayOf(input.takedownWishedAt), lang) : null);
