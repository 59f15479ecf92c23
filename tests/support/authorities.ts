import type pg from 'pg';

/** Two authorities with nothing but a name: enough for tests of adapters that refer to one. */
export async function addAuthorities(owner: pg.Pool, ids: readonly string[] = ['papendrecht', 'sliedrecht']): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await owner.query(
      `INSERT INTO authority (id, position, name, official_name, cbs_code, area_code, phone, population, greeting_nl, greeting_en,
         short_code, color_light_background, color_light_text, color_dark_background, color_dark_text)
       VALUES ($1, $2, $1, $1, $3, '078', '14 078', 1, '', '', 'XX', '#fff', '#000', '#000', '#fff')`,
      [id, position, `GM000${position}`],
    );
  }
}
