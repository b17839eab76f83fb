import { useTranslations } from "use-intl";
import { Actions, Button } from "#app/ui/Button.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import { TextField } from "#app/ui/TextField.tsx";

interface SignInFormProps {
  readonly action: string;
  readonly returnTo: string;
  /** What was posted when the session had run out, sealed. */
  readonly kept: string | null;
  readonly email?: string;
}

export function SignInForm({ action, returnTo, kept, email }: SignInFormProps) {
  const t = useTranslations("people");
  return (
    <Form action={action} className="section-form">
      <HiddenField name="returnTo" value={returnTo} />
      {kept ? <HiddenField name="kept" value={kept} /> : null}
      <TextField name="email" label={t("signIn.email")} type="email" autoComplete="username" value={email ?? ""} required />
      <TextField name="password" label={t("signIn.password")} type="password" autoComplete="current-password" required />
      <Actions><Button>{t("signIn.button")}</Button></Actions>
      <p className="small muted">{t("signIn.forgotten")}</p>
    </Form>
  );
}
