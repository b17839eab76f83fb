import type { ReactNode } from "react";
import { Form, HiddenField } from "#app/ui/Form.tsx";

interface StaffFormProps {
  readonly formToken: string | null;
  readonly action?: string;
  readonly files?: boolean;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form of people in office: carries whose it is, so that a post after a time-out is kept for its own account. */
export function StaffForm({ formToken, children, ...form }: StaffFormProps) {
  return (
    <Form {...form}>
      {formToken ? <HiddenField name="form_of" value={formToken} /> : null}
      {children}
    </Form>
  );
}
