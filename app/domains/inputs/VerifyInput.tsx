import { useTranslations } from "use-intl";
import { Actions, Button, ButtonLink } from "#app/ui/Button.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import { Section } from "#app/ui/Section.tsx";

interface OfferProps {
  readonly place: string;
  /** A link and no form: what a form leads to may not leave these pages (form-action). */
  readonly eidHref: string;
}

/** Before she is signed in: what confirming is, what is kept of it, and that she may leave it. */
export function VerifyOffer({ place, eidHref }: OfferProps) {
  const t = useTranslations("inputs.verify");
  return (
    <Section id="bekreft" title={t("title", { place })} className="not-on-paper">
      <p>{t("lead")}</p>
      <p>{t("kept")}</p>
      <Actions><ButtonLink href={eidHref} quiet>{t("signIn")}</ButtonLink></Actions>
    </Section>
  );
}

export interface VerifyStepProps extends OfferProps {
  /** Since when it is confirmed, as a date in words. */
  readonly since: string | null;
  /** Signed in with eID: with her number at hand, or gone with its cookie. */
  readonly person: "signed_in" | "no_number" | null;
}

/** On the sender's own page: the offer, the one button, or that it is done. */
export function VerifyStep({ place, eidHref, since, person }: VerifyStepProps) {
  const t = useTranslations("inputs.verify");
  if (since !== null) return <Section id="bekreft" title={t("done")}><p>{t("doneText", { place, since })}</p></Section>;
  if (person === null) return <VerifyOffer place={place} eidHref={eidHref} />;
  return (
    <Section id="bekreft" title={t("title", { place })}>
      <p>{t(person === "no_number" ? "noNumber" : "confirmLead", { place })} {t("kept")}</p>
      {person === "no_number" ? <Actions><ButtonLink href={eidHref}>{t("signInAgain")}</ButtonLink></Actions> : (
        <Form>
          <HiddenField name="intent" value="verify" />
          <Actions><Button>{t("confirm")}</Button></Actions>
        </Form>
      )}
    </Section>
  );
}
