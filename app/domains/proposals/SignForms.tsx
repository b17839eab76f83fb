import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Form } from "#app/ui/Form.tsx";
import { Section } from "#app/ui/Section.tsx";
import { TextField } from "#app/ui/TextField.tsx";

/** One press. That the name is not shown is said beside the button, where it is asked for. */
export function SignForm({ authority }: { authority: string }) {
  const t = useTranslations("signing.page");
  return (
    <Section id="skriv-under" title={t("heading")}>
      <p>{t("given", { authority })}</p>
      <p>{t("register")}</p>
      <Form>
        <Actions><Button withDot name="intent" value="sign" id="sign" describedBy="sign-hidden">{t("button")}</Button> <span id="sign-hidden">{t("hidden")}</span></Actions>
      </Form>
    </Section>
  );
}

export function TakeBackForm() {
  const t = useTranslations("signing.page");
  return (
    <Form>
      <p id="take-back-until">{t("takeBackUntil")}</p>
      <Button quiet name="intent" value="take_back" describedBy="take-back-until">{t("takeBack")}</Button>
    </Form>
  );
}

/** A form of its own: nothing of it is laid beside the signature. */
/** `isOver`: nothing more will be told, and who asked may still have her address taken away at once. */
export function NewsForm({ answer, isOver }: { answer: FormAnswer | undefined; isOver: boolean }) {
  const t = useTranslations("signing.news");
  const form = formState(answer);
  return (
    <Section id="nyheter" title={t("heading")}>
      <p>{t(isOver ? "over" : "lead")}</p>
      <Form>
        <TextField {...form.field("email")} type="email" label={t("email")} autoComplete="email" size="medium" />
        <Actions>
          {isOver ? null : <Button quiet name="intent" value="ask_for_news">{t("ask")}</Button>}
          <Button quiet name="intent" value="stop_news">{t("stop")}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
