import { useTranslations } from "use-intl";
import { groundsFor } from "#app/domains/inputs/ground.rules.ts";
import type { GroundUse } from "#app/domains/inputs/ground.ts";
import { maySenderChange, publicationKinds } from "#app/domains/inputs/input.ts";
import { screen } from "#app/domains/inputs/screening.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { fieldsOfDecision, quoteRows, quotesOfRemoved } from "#app/domains/publications/publication-form.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatInstant } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { citeAll } from "#app/platform/law.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { List } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { RadioField } from "#app/ui/RadioField.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { QueueInput, QueuePublication } from "./queue-input.view.server.ts";
import "./PublishPanel.css";

export interface Preview { readonly texts: readonly { readonly part: number; readonly text: string }[]; readonly repeated: readonly { readonly quote: string; readonly times: number }[] }

interface PublishPanelProps {
  readonly input: QueueInput;
  readonly formToken: string | null;
  readonly lang: Lang;
  readonly now: Date;
  readonly answer?: FormAnswer;
  readonly preview?: Preview;
}

/** Open while nothing is decided; afterwards what was decided, with the way to change it. */
export function Publishing(props: PublishPanelProps) {
  const { input, lang, answer, preview } = props;
  const t = useTranslations("queue.decide");
  const words = useTranslations("inputs.standings");
  const [latest, ...earlier] = input.publications;
  const asks = latest === undefined || input.parts.some((part) => part.at > latest.at) || (input.takedownWishedAt !== null && input.standing !== "taken_down");
  const isAnswered = preview !== undefined || ["publish", "preview"].includes(String(answer?.values.intent));
  const line = (one: QueuePublication) => t("historyLine", { kind: words(one.kind), at: formatInstant(one.at, lang), by: one.by });
  return (
    <Section id="publiser" level={3} title={t("publish")}>
      {latest ? <><p>{line(latest)}.</p>{latest.reason ? <p className="small muted">{latest.reason}</p> : null}</> : null}
      {earlier.length > 0 ? <Disclosure summary={t("history")}><List items={earlier.map((one) => <>{line(one)}.{one.reason ? <p className="small muted">{one.reason}</p> : null}</>)} /></Disclosure> : null}
      {input.isErased ? null : latest ? <Disclosure summary={t("publishAgain")} open={asks || isAnswered}><PublishPanel {...props} /></Disclosure> : <PublishPanel {...props} />}
    </Section>
  );
}

/** What is not shown at all: each for grounds of its own. */
const withholding = ["journal_only", "set_aside"] as const satisfies readonly GroundUse[];

/** The officer decides, sees what remains, and only then saves; it works without JavaScript, since passages are quoted. */
function PublishPanel({ input, formToken, lang, now, answer, preview }: PublishPanelProps) {
  const t = useTranslations("queue.decide");
  const [latest] = input.publications;
  const typed = answer && ["publish", "preview"].includes(String(answer.values.intent)) ? answer : undefined;
  const form = formState(typed, fieldsOfDecision({
    publicationVersion: latest?.version ?? 0, partsSeen: input.parts.at(-1)?.part ?? 0, kind: latest?.kind ?? "published", ground: null, reason: "", quotes: quotesOfRemoved(latest?.removed ?? [], input.parts),
  }));
  const kinds = publicationKinds.filter((kind) => kind !== "taken_down" || (input.takedownWishedAt !== null && maySenderChange(input.kind)));
  // One more than is filled in: a preview gives the next row, so that no script is needed for it.
  const shownRows = Math.max(3, 1 + quoteRows.filter((row) => form.field(`quote_${row}`).value !== "").length);
  function groundOptions(use: GroundUse) { return groundsFor(use, dayOf(now)); }
  const grounds = useTranslations("inputs.grounds");
  const named = (list: ReturnType<typeof groundOptions>) => list.map((ground) => ({ value: ground.key, label: `${grounds(`${ground.key}.name`)} (${citeAll(ground.citations, lang)})` }));
  return (
    <StaffForm formToken={formToken} label={t("publish")} className="form publishing">
      {/* What this page shows, also after a refusal: by then the officer has before her what stands. */}
      <HiddenField name="publication_version" value={String(latest?.version ?? 0)} />
      <HiddenField name="parts_seen" value={String(input.parts.at(-1)?.part ?? 0)} />
      <Warnings input={input} today={dayOf(now)} />
      <RadioField {...form.field("kind")} label={t("how")} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <fieldset className="field publishing-passages">
        <legend>{t("passages")}</legend>
        <p className="hint">{t("passagesHint")}</p>
        {quoteRows.filter((row) => row <= shownRows).map((row) => (
          <div key={row}>
            <TextArea {...form.field(`quote_${row}`)} label={t("quote", { number: String(row) })} rows={2} />
            <SelectField {...form.field(`ground_${row}`)} label={t("quoteGround", { number: String(row) })} options={named(groundOptions("in_part"))} />
          </div>
        ))}
      </fieldset>
      {withholding.map((use) => (
        <div key={use} className={`publishing-ground is-${use}`}><SelectField {...form.field(`ground_${use}`)} label={t(`grounds.${use}`)} hint={t("groundHint")} options={named(groundOptions(use))} /></div>
      ))}
      {latest ? <TextArea {...form.field("reason")} label={t("reason")} hint={t("reasonHint")} rows={2} /> : null}
      {preview ? <PreviewText preview={preview} kind={form.field("kind").value} ground={form.field(`ground_${form.field("kind").value}`).value} /> : null}
      <Actions>
        <Button name="intent" value="preview" quiet>{t("preview")}</Button>
        <Button name="intent" value="publish">{t("save")}</Button>
      </Actions>
    </StaffForm>
  );
}

/** O5: what should be looked at before it is put on the web; a warning, never a hindrance. */
function Warnings({ input, today }: { input: QueueInput; today: string }) {
  const t = useTranslations("queue.decide");
  const what = useTranslations("inputs.warnings");
  const hits = input.parts.flatMap((part) => screen(part.text, today).map((hit) => ({ kind: hit.kind, text: part.text.slice(hit.from, hit.to) })));
  if (hits.length === 0) return null;
  return <Notice kind="alert" level={3} title={t("warnings")}><List items={hits.map((hit) => t("hit", { what: what(hit.kind), text: hit.text }))} /></Notice>;
}

function PreviewText({ preview, kind, ground }: { preview: Preview; kind: string; ground: string }) {
  const t = useTranslations("queue.decide");
  const grounds = useTranslations("inputs.grounds");
  const publication = useTranslations("publications");
  const isNothing = preview.texts.length === 0;
  return (
    <Notice kind="done" level={3} title={t("previewTitle")} id="forhandsvisning">
      {isNothing ? <p>{kind === "taken_down" ? t("previewWish") : t("previewNothing", { ground: ground === "" ? "–" : grounds(`${ground as "spam"}.name`) })}</p> : null}
      {preview.texts.map((part) => <OwnWords key={part.part} text={part.text} />)}
      {preview.repeated.map((one) => <p key={one.quote}>{publication("repeated", { quote: one.quote, times: String(one.times) })}</p>)}
      <p><strong>{t("previewHint")}</strong></p>
    </Notice>
  );
}
