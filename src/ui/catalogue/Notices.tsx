import { m, say } from '../../i18n/language.ts';
import { siteStore } from '../../stores/site-store.ts';
import { addressOf } from '../../loading/address.ts';
import { useView } from '../shared/use-store.ts';

/** Licences of data, boundaries, fonts, code and of the basemaps that a visitor may switch on. */
export function Notices() {
  useView((view) => view.language);
  const { basemaps } = siteStore.getState().config;
  return (
    <section className="catalogue__group notices-of-data">
      <h3>{m.notices_title()}</h3>
      <dl className="fact-list">
        <div className="fact-list__row">
          <dt>{m.notices_data()}</dt>
          <dd>
            {m.notices_data_text()}{' '}
            <a href="https://data.gov.tw/license" target="_blank" rel="noreferrer">
              {m.notices_data_licence()}
            </a>
          </dd>
        </div>
        <div className="fact-list__row">
          <dt>{m.notices_boundaries()}</dt>
          <dd>{m.notices_boundaries_text()}</dd>
        </div>
        <div className="fact-list__row">
          <dt>{m.notices_fonts()}</dt>
          <dd>
            {m.notices_fonts_text()}{' '}
            <a href={addressOf('fonts/OFL.txt')} target="_blank" rel="noreferrer">
              {m.notices_fonts_licence()}
            </a>
          </dd>
        </div>
        <div className="fact-list__row">
          <dt>{m.notices_code()}</dt>
          <dd>{m.notices_code_text()}</dd>
        </div>
        <div className="fact-list__row">
          <dt>{m.notices_basemaps()}</dt>
          <dd>
            {m.notices_basemaps_text()}
            <ul className="plain-list">
              {basemaps.map((basemap) => (
                <li key={basemap.id}>
                  {say(basemap.name)} — <span lang={/\p{Script=Han}/u.test(basemap.attribution) ? 'zh-TW' : undefined}>{basemap.attribution.replaceAll(/<[^>]*>/g, '')}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
