import { useEffect, useRef, useState, type ReactNode } from "react";

export type Typed = Readonly<Record<string, string>>;

interface WhileTypingProps {
  /** The fields as they were sent to the browser; only these are followed. */
  readonly fields: Typed;
  readonly children: (typed: Typed, isLive: boolean) => ReactNode;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const valueOf = (field: Field): string => (field instanceof HTMLInputElement && field.type === "checkbox" ? (field.checked ? "on" : "") : field.value);

/**
 * Fields, and beside them what follows from what they hold. The server says it of what was saved; where the page's script has
 * come, it follows the typing. The fields stay the form's own and are sent as they stand.
 */
export function WhileTyping({ fields, children }: WhileTypingProps) {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(fields);
  const [isLive, setIsLive] = useState(false);
  const names = Object.keys(fields).join(" ");
  useEffect(() => {
    // A browser may have filled in the form again before this ran.
    const found = [...(box.current?.querySelectorAll<Field>("input, select, textarea") ?? [])].filter((field) => names.split(" ").includes(field.name));
    setTyped((before) => ({ ...before, ...Object.fromEntries(found.map((field) => [field.name, valueOf(field)])) }));
    setIsLive(true);
  }, [names]);
  const follow = (target: EventTarget) => {
    const field = target as Field;
    if (field.name in fields) setTyped((before) => ({ ...before, [field.name]: valueOf(field) }));
  };
  return <div ref={box} onChange={(event) => follow(event.target)}>{children(typed, isLive)}</div>;
}
