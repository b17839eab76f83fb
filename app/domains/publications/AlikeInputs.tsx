import { useTranslations } from "use-intl";
import { rangesOf } from "#app/platform/format.ts";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Section } from "#app/ui/Section.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { saidBeside, type ListRow } from "./alike-rows.rules.ts";
import type { PublicInput } from "./public-inputs.view.server.ts";
import "./AlikeInputs.css";

interface AlikeInputsProps {
  readonly row: ListRow;
  /** One of the like ones, and those that say more, as far as they have been read. */
  readonly inputs: readonly PublicInput[];
  readonly hrefOf: (number: number) => string;
}

/** Like letters on one row: the text once, what some of them say beside, and every number. */
export function AlikeInputs({ row, inputs, hrefOf }: AlikeInputsProps) {
  const t = useTranslations("publications.alike");
  const first = inputs.find(({ number }) => row.exact.includes(number));
  if (!first) return null;
  const count = row.numbers.length;
  const numbers = (some: readonly number[]) => <ul className="alike-numbers">{some.map((number) => <li key={number} id={`nr-${number}`}><a href={hrefOf(number)}>{number}</a></li>)}</ul>;
  return (
    <Section id={`like-${row.numbers[0] ?? 0}`} className="public-input" title={t("title", { count: String(count) })}>
      <p className="small muted">{t("exact", { exact: String(row.exact.length), longer: row.longer.length })} {t("counted", { count: String(count) })}</p>
      <OwnWords text={first.text} {...(first.language === "other" ? {} : { lang: first.language })} />
      {row.longer.length > 0 ? <p>{t("beside", { count: row.longer.length })}</p> : null}
      {beside(first, row, inputs).map(({ words, said }) => (
        <div key={words}>
          <OwnWords text={words} {...(first.language === "other" ? {} : { lang: first.language })} />
          <p className="small muted">{t("who", { numbers: rangesOf(said) })}</p>
        </div>
      ))}
      {row.answered > 0 ? <p className="small muted">{t("answered", { answered: String(row.answered), count: String(count) })}</p> : null}
      <Disclosure summary={t("open", { count: String(count) })}>
        <h3>{t("same", { count: String(row.exact.length) })}</h3>
        {numbers(row.exact)}
        {row.longer.length > 0 ? <><h3>{t("more", { count: row.longer.length })}</h3>{numbers(row.longer)}</> : null}
      </Disclosure>
    </Section>
  );
}

/** The sentences that some have beside the common ones, those who say the same together. */
function beside(first: PublicInput, row: ListRow, inputs: readonly PublicInput[]): { words: string; said: number[] }[] {
  const found = new Map<string, number[]>();
  for (const input of inputs.filter(({ number }) => row.longer.includes(number))) {
    const words = saidBeside(first.text, input.text);
    found.set(words, [...(found.get(words) ?? []), input.number]);
  }
  return [...found].map(([words, said]) => ({ words, said }));
}
