import { useTranslations } from "use-intl";
import { canonicalTail, type Place } from "#app/addresses.ts";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import type { Similar } from "./similar.view.server.ts";

/** K6: suggestions, and nothing more. */
export function SimilarList({ similar, place, lang }: { similar: readonly Similar[]; place: Place; lang: Lang }) {
  const t = useTranslations("proposals.similar");
  return (
    <LinkList items={similar.map((one) => ({
      href: `/${place.word}/${canonicalTail(one.path, place.addressLanguage) ?? one.path}`, title: one.title, meta: t(one.kind, { on: formatDay(one.on, lang) }),
    }))} />
  );
}
