import { useTranslations } from "use-intl";
import { Actions, Button, GoLink } from "#app/ui/Button.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";

interface KeptFormProps {
  readonly path: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly back: string;
}

/** What was typed when the session ran out: one press sends it where it was going. */
export function KeptForm({ path, fields, back }: KeptFormProps) {
  const t = useTranslations("people.signIn");
  return (
    <Form action={path}>
      {Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [value] : value).map((one, index) => (
        <HiddenField key={`${name} ${index}`} name={name} value={one} />
      )))}
      <p className="lead section-lead">{t("goOn")}</p>
      <Actions><Button>{t("goOnButton")}</Button><GoLink href={back}>{t("drop")}</GoLink></Actions>
    </Form>
  );
}
