import { useTranslations } from "use-intl";
import { advisoryCouncils, type AdvisoryCouncil, type Body } from "#app/domains/authorities/authority.ts";
import type { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { cite } from "#app/platform/law.ts";
import { Columns } from "#app/ui/Columns.tsx";
import { FieldGroup } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { lettersToShow } from "./case-plan.ts";
import { hearingTemplatesOn } from "./hearing.rules.ts";
import { lix, lixLevel, warnAboveLix } from "./plain-language.rules.ts";

export type PlanFields = ReturnType<typeof formState>;
interface Props { readonly form: PlanFields }

/** L5: LIX of the lead is shown beside it, warned of above 45, and never refused. Only another level is announced while one types. */
export function LeadReading({ lead, isLive = false }: { lead: string; isLive?: boolean }) {
  const t = useTranslations("cases.plan");
  if (lead.trim() === "") return null;
  const value = lix(lead).lix;
  const figure = t(isLive ? "lixNow" : "lix", { lix: formatNumber(value) });
  const level = <span role={isLive ? "status" : undefined}>{t("lixLevel", { level: lixLevel(value) })}</span>;
  return value > warnAboveLix ? <Notice><p>{figure} {level} {t("lixHigh")}</p></Notice> : <p className="small muted">{figure} {level}</p>;
}

export function AlternativesFields({ form, filled }: Props & { filled: number }) {
  const t = useTranslations("cases.plan");
  return (
    <>
      {lettersToShow(filled).map((letter) => (
        <FieldGroup key={letter} legend={t("alternative", { letter })}>
          <TextField {...form.field(`alternative_${letter}_title`)} label={t("alternativeTitle")} optional maxLength={160} />
          <Columns>
            <TextField {...form.field(`alternative_${letter}_cost`)} label={t("cost")} optional maxLength={80} />
            <TextField {...form.field(`alternative_${letter}_cost_amount`)} label={t("costAmount")} optional inputMode="numeric" />
            <TextField {...form.field(`alternative_${letter}_running_cost`)} label={t("runningCost")} optional maxLength={80} />
          </Columns>
          <Columns>
            <TextField {...form.field(`alternative_${letter}_gives_way`)} label={t("givesWay")} optional maxLength={300} />
            <TextField {...form.field(`alternative_${letter}_ready`)} label={t("ready")} optional maxLength={80} />
          </Columns>
        </FieldGroup>
      ))}
    </>
  );
}

/** K25: each of the three councils by its own name, laid before or the reason why not. */
export function CouncilsFields({ form, bodies }: Props & { bodies: readonly Body[] }) {
  const t = useTranslations("cases");
  const nameOf = (council: AdvisoryCouncil) => bodies.find((body) => body.kind === council)?.name ?? t(`councils.${council}`);
  return (
    <>
      {advisoryCouncils.map((council) => (
        <Columns key={council}>
          <RadioField {...form.field(`laid_${council}`)} label={nameOf(council)} options={[{ value: "yes", label: t("plan.laidYes") }, { value: "no", label: t("plan.laidNo") }]} />
          <TextField {...form.field(`laid_${council}_reason`)} label={t("plan.laidReason", { council: nameOf(council) })} optional maxLength={400} />
        </Columns>
      ))}
    </>
  );
}

export function TemplateField({ form, now, lang }: Props & { now: Date; lang: Lang }) {
  const t = useTranslations("cases");
  const today = dayOf(now);
  const options = hearingTemplatesOn(today).map((template) => ({
    value: template.key,
    label: template.key === "none" ? t("hearing.templates.none.name") : t("plan.templateOption", { name: t(`hearing.templates.${template.key}.name`), law: `${cite(template, lang)}: ${t(`hearing.templates.${template.key}.plain`)}` }),
  }));
  return <SelectField {...form.field("template")} label={t("plan.template")} hint={t("plan.templateHint")} options={options} empty={false} />;
}
