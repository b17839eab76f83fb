import { useTranslations } from "use-intl";
import type { Place } from "#app/addresses.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { flagKinds, remarkGrounds } from "./proposal.ts";
import { proposalTransitions, type ProposalAction } from "./proposal.lifecycle.ts";
import type { ProposalPage, ProposalStanding } from "./proposal-page.ts";
import type { Similar } from "./similar.view.server.ts";
import { FlagWords } from "./FlagWords.tsx";
import type { FlagLine } from "./proposal.view.server.ts";
import { inWords } from "./council-words.ts";

interface OfficeFormsProps {
  readonly page: ProposalPage;
  readonly standing: ProposalStanding;
  readonly flags: readonly FlagLine[];
  readonly similar: readonly Similar[];
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  readonly lang: Lang;
  readonly place: Place;
  readonly council: string;
  readonly may: Readonly<Record<"look" | "changeThreshold" | "takeUp" | "carryOut", boolean>>;
}

/** What the office may do with a proposal now: the table says when, the access table who. */
export function OfficeForms(props: OfficeFormsProps) {
  const { page, standing, may } = props;
  const leads = (action: ProposalAction) => proposalTransitions[page.state][action] !== undefined;
  return (
    <>
      {leads("open") && may.look ? <><OpenForm {...props} /><SendBackForm {...props} /></> : null}
      {may.look && page.decidedOn === null && !["withdrawn", "expired"].includes(standing.key) ? <Flags {...props} /> : null}
      {standing.isSignable && may.changeThreshold ? <ThresholdForm {...props} /> : null}
      {leads("take_up") && standing.lacking > 0 && may.takeUp ? <TakeUpForm {...props} /> : null}
      {leads("carry_out") && may.carryOut ? <CarryOutForm {...props} /> : null}
    </>
  );
}

const Version = ({ page, intent }: { page: ProposalPage; intent: string }) => <><HiddenField name="intent" value={intent} /><HiddenField name="version" value={String(page.version)} /></>;

function OpenForm({ page, formToken }: OfficeFormsProps) {
  const t = useTranslations("proposals.office");
  return (
    <Section id="legg-ut" title={t("openTitle")}>
      <p>{t("openText")}</p>
      <StaffForm formToken={formToken}><Version page={page} intent="open" /><Actions><Button>{t("open")}</Button></Actions></StaffForm>
    </Section>
  );
}

function SendBackForm({ page, formToken, answer }: OfficeFormsProps) {
  const t = useTranslations("proposals.office");
  const form = formState(answer);
  return (
    <Section id="tilbake" title={t("sendBackTitle")}>
      <p>{t("sendBackText")}</p>
      <StaffForm formToken={formToken}>
        <Version page={page} intent="sendBack" />
        <RadioField {...form.field("ground")} label={t("ground")} options={remarkGrounds.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))} required />
        <TextArea {...form.field("remark")} label={t("remark")} hint={t("remarkHint")} rows={4} maxLength={1000} required />
        <Actions><Button quiet>{t("sendBack")}</Button></Actions>
      </StaffForm>
    </Section>
  );
}

function Flags({ flags, similar, formToken, answer, lang, place, council }: OfficeFormsProps) {
  const t = useTranslations("proposals.office");
  const form = formState(answer);
  return (
    <Section id="merker" title={t("flagsTitle", inWords(council))}>
      <p>{t("flagsText", inWords(council))}</p>
      {flags.map((flag) => (
        <StaffForm key={flag.id} formToken={formToken}>
          <HiddenField name="intent" value="lift" /><HiddenField name="flag" value={flag.id} />
          <FlagWords flag={flag} place={place} lang={lang} />
          <Actions><Button quiet>{t("lift")}<span className="visually-hidden">: {t(`flagKinds.${flag.kind}`)}</span></Button></Actions>
        </StaffForm>
      ))}
      <StaffForm formToken={formToken}>
        <HiddenField name="intent" value="flag" />
        <SelectField {...form.field("kind")} label={t("flagKind")} options={flagKinds.map((kind) => ({ value: kind, label: t(`flagKinds.${kind}`) }))} />
        {similar.length > 0 ? <SelectField {...form.field("about")} label={t("flagAbout")} empty={t("flagAboutNone")} options={similar.map((one) => ({ value: `${one.kind}:${one.id}`, label: one.title }))} /> : null}
        <TextArea {...form.field("note")} label={t("flagNote")} rows={3} maxLength={600} optional />
        <Actions><Button quiet>{t("flag")}</Button></Actions>
      </StaffForm>
    </Section>
  );
}

function ThresholdForm({ page, formToken, answer }: OfficeFormsProps) {
  const t = useTranslations("proposals.office");
  return (
    <Section id="krav" title={t("thresholdTitle")}>
      <p>{t("thresholdText")}</p>
      <StaffForm formToken={formToken}>
        <Version page={page} intent="threshold" />
        <TextField {...formState(answer).field("reason")} label={t("thresholdReason")} maxLength={300} required />
        <Actions><Button quiet>{t("threshold")}</Button></Actions>
      </StaffForm>
    </Section>
  );
}

function TakeUpForm({ page, formToken, answer, council }: OfficeFormsProps) {
  const t = useTranslations("proposals.office");
  return (
    <Section id="ta-opp" title={t("takeUpTitle")}>
      <p>{t("takeUpText", inWords(council))}</p>
      <StaffForm formToken={formToken}>
        <Version page={page} intent="takeUp" />
        <TextField {...formState(answer).field("reference")} label={t("takeUpWhere")} hint={t("takeUpWhereHint", inWords(council))} maxLength={160} required />
        <Actions><Button quiet>{t("takeUp", inWords(council))}</Button></Actions>
      </StaffForm>
    </Section>
  );
}

function CarryOutForm({ page, formToken }: OfficeFormsProps) {
  const t = useTranslations("proposals.office");
  return (
    <Section id="gjennomfort" title={t("carryOutTitle")}>
      <p>{t("carryOutText")}</p>
      <StaffForm formToken={formToken}><Version page={page} intent="carryOut" /><Actions><Button>{t("carryOut")}</Button></Actions></StaffForm>
    </Section>
  );
}
