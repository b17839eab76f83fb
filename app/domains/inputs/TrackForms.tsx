import { useTranslations } from "use-intl";
import { receivingStates } from "#app/domains/cases/case.lifecycle.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import { Section } from "#app/ui/Section.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import { longestText, mayAskAway, maySenderChange } from "./input.ts";
import type { ThreadFacts } from "./thread.ts";

const asked = (answer: FormAnswer | undefined, intent: string) => (answer?.values.intent === intent ? answer : undefined);

/** Reference and code, as they stand on the receipt. */
export function TrackForm({ answer, example }: { answer?: FormAnswer; example: string }) {
  const t = useTranslations("inputs.track");
  const form = formState(answer);
  return (
    <Form>
      <TextField {...form.field("reference")} label={t("reference")} hint={t("referenceHint", { example })} size="medium" autoComplete="off" spellCheck={false} required />
      <TextField {...form.field("code")} label={t("code")} hint={t("codeHint")} size="medium" autoComplete="off" spellCheck={false} required />
      <Actions><Button>{t("show")}</Button></Actions>
    </Form>
  );
}

/** The link alone shows what is public; one's own unpublished words ask for the code too. */
export function CodeForm({ answer }: { answer?: FormAnswer }) {
  const t = useTranslations("inputs.track");
  const form = formState(asked(answer, "code"));
  return (
    <Section id="kode" title={t("codeTitle")}>
      <p>{t("codeLead")}</p>
      <Form>
        <HiddenField name="intent" value="code" />
        <TextField {...form.field("code")} label={t("code")} hint={t("codeHint")} size="medium" autoComplete="off" spellCheck={false} required />
        <Actions><Button quiet>{t("codeShow")}</Button></Actions>
      </Form>
    </Section>
  );
}

/** Asks for the code: whoever has only the link cannot take it from its owner. Posted where no old link stands in the address. */
export function RenewForm({ action, reference, answer }: { action: string; reference: string; answer?: FormAnswer }) {
  const t = useTranslations("inputs.track");
  const form = formState(asked(answer, "renew"));
  return (
    <Disclosure summary={t("renewTitle")} open={asked(answer, "renew") !== undefined} id="ny-lenke">
      <p>{t("renewText")}</p>
      <Form action={action}>
        <HiddenField name="intent" value="renew" />
        <HiddenField name="reference" value={reference} />
        <TextField {...form.field("renew_code")} label={t("renewCode")} hint={t("codeHint")} size="medium" autoComplete="off" spellCheck={false} required />
        <Actions><Button quiet>{t("renewButton")}</Button></Actions>
      </Form>
    </Disclosure>
  );
}

/** A dated addition, and the wish to be taken off the web; neither for what a council has said (K25). */
export function SenderForms({ facts, answer, lang }: { facts: ThreadFacts; answer?: FormAnswer; lang: Lang }) {
  const t = useTranslations("inputs.track");
  if (facts.erasedAt) return null;
  if (!maySenderChange(facts.kind)) return <p className="small muted">{t(facts.kind === "objection" ? "objection" : "statement")}</p>;
  const form = formState(asked(answer, "add_part"));
  const isOpen = (receivingStates as readonly string[]).includes(facts.caseState);
  return (
    <>
      {isOpen ? (
        <Disclosure summary={t("addTitle")} open={asked(answer, "add_part") !== undefined} id="tillegg">
          <p>{t("addHint")}</p>
          <Form>
            <HiddenField name="intent" value="add_part" />
            <TextArea {...form.field("part")} label={t("addText")} rows={5} maxLength={longestText} required />
            <Actions><Button quiet>{t("addButton")}</Button></Actions>
          </Form>
        </Disclosure>
      ) : null}
      <TakedownForm facts={facts} lang={lang} />
      <p className="small muted">{t("private")}</p>
    </>
  );
}

/** Only where there is something to take away, or to keep from the web; whoever has asked can take it back. */
function TakedownForm({ facts, lang }: { facts: ThreadFacts; lang: Lang }) {
  const t = useTranslations("inputs.track");
  const newest = facts.publications[0]?.kind ?? null;
  const { takedownWishedAt } = facts;
  if (!takedownWishedAt && !mayAskAway(newest, facts.isHeld)) return null;
  const words = newest === null ? { title: t("keepOffTitle"), text: t("keepOffText"), button: t("keepOffButton") } : { title: t("takedownTitle"), text: t("takedownText"), button: t("takedownButton") };
  return (
    <Disclosure summary={words.title} id="bort">
      <p>{takedownWishedAt ? t("wished", { day: formatDay(dayOf(takedownWishedAt), lang) }) : words.text}</p>
      <Form>
        <HiddenField name="intent" value={takedownWishedAt ? "end_takedown_wish" : "wish_takedown"} />
        <Actions><Button quiet>{takedownWishedAt ? t("takedownEnd") : words.button}</Button></Actions>
      </Form>
    </Disclosure>
  );
}
