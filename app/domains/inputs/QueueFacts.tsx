import { useTranslations } from "use-intl";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Notice } from "#app/ui/Notice.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { maySenderChange } from "./input.ts";
import type { QueueInput } from "./queue-input.view.server.ts";

/** What is known of an input, and all that was written, with what stands in its way. */
export function QueueFacts({ input, lang, districts }: { input: QueueInput; lang: Lang; districts: readonly { key: string; name: string }[] }) {
  const t = useTranslations("inputs.decide");
  const words = useTranslations("inputs");
  const { sender } = input;
  const none = t("notGiven");
  const name = !sender || sender.name === "" ? none : t(sender.showsName ? "nameShown" : "nameHidden", { name: sender.name });
  const rows: [string, string][] = [
    [t("received"), formatInstant(input.receivedAt, lang)], [t("channel"), words(`channels.${input.channel}`)],
    [t("status"), words(`standings.${input.standing}`)], [t("language"), words(`languages.${input.language}`)], [t("kind"), words(`kinds.${input.kind}`)],
    [t("activity"), input.activity], [t("answersAs"), input.answersAs || none], [t("ageGroup"), input.ageGroup ? words(`ageGroups.${input.ageGroup}`) : none],
    [t("district"), districts.find((one) => one.key === input.district)?.name ?? (input.district || none)],
    [t("name"), sender?.isUnder18 ? `${name} (${t("under18")})` : name], [t("organisation"), sender?.organisation || none],
    ...(input.sentOn ? [[t("sentOn"), formatDay(input.sentOn, lang)] as [string, string]] : []),
  ];
  return (
    <>
      <dl className="queue-meta">{rows.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      {input.enteredBy ? <p className="small muted">{t("enteredBy", { name: input.enteredBy })}</p> : null}
      {input.isLate ? <p><span className="mark is-late">{words("marks.late")}</span></p> : null}
      {input.isTranslated ? null : <p><span className="mark">{words("marks.untranslated")}</span></p>}
      {input.heldFor.length > 0 && input.standing === "held" ? <Notice kind="alert" level={3} title={t("heldFor")}><ul className="list">{input.heldFor.map((reason) => <li key={reason}>{words(`publication.holds.${reason}`)}</li>)}</ul></Notice> : null}
      {input.takedownWishedAt ? <Notice>{t("takedown", { day: formatDay(dayOf(input.takedownWishedAt), lang) })}</Notice> : null}
      {maySenderChange(input.kind) ? null : <p className="small muted">{t("takedownStatement")}</p>}
      {input.identical.length > 0 ? <p className="small muted">{t("identical", { numbers: input.identical.join(", ") })}</p> : null}
      {input.isErased ? <p>{t("erased")}</p> : null}
      {input.parts.map((part) => (
        <div key={part.part}>
          {part.part > 0 ? <p className="label">{t("addition", { at: formatInstant(part.at, lang) })}</p> : null}
          <OwnWords text={part.text} {...(input.language === "other" ? {} : { lang: input.language })} />
        </div>
      ))}
    </>
  );
}
