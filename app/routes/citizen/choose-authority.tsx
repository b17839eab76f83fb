import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { languageOf } from "#app/domains/authorities/authority.ts";
import { BareFrame } from "#app/domains/authorities/BareFrame.tsx";
import { openAuthorities } from "#app/domains/authorities/open-authorities.view.server.ts";
import { sayIn } from "#app/texts.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const authorities = await openAuthorities();
  return { title: sayIn(context.lang)("frame.chooseAuthority.title"), authorities };
}

export { pageMeta as meta } from "#app/meta.ts";

export default function ChooseAuthority() {
  const { authorities } = useLoaderData<typeof loader>();
  const t = useTranslations("frame.chooseAuthority");
  return (
    <BareFrame name="Trappa" home="/">
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {authorities.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="list section">
        {authorities.map(({ word, name, writtenStandard }) => (
          <li key={word}><h2 className="list-title"><a href={address({ word, addressLanguage: languageOf(writtenStandard) }, "front")}>{name}</a></h2></li>
        ))}
      </ul>
    </BareFrame>
  );
}
