import { html, type Html } from './html.ts';
import { shapeOf, type Schema } from './shape.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}
interface Content {
  readonly content?: Record<string, { schema?: Schema }>;
  readonly description?: string;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses?: Record<string, Content>;
}
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
}
interface Listed extends Operation {
  readonly method: string;
  readonly path: string;
}

/** The OpenAPI document as a page for people: no script, one list per room, every shape spelled out. */
export function apiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Listed => ({ ...operation, method: method.toUpperCase(), path })),
  );
  const byTag = Map.groupBy(operations, (operation) => operation.tags?.[0] ?? 'other');
  const server = document.servers[0]!.url;
  return `<!doctype html>${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${document.info.title} API ${document.info.version}</title><link rel="stylesheet" href="/api/v1/docs.css"></head>
<body><header><h1>${document.info.title} API ${document.info.version}</h1><p>${document.info.description}</p>
<p>Base address <code>${server}</code> · <a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></p></header>
<nav aria-label="Rooms"><ul>${[...byTag.keys()].map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}</ul></nav>
<main>${[...byTag].map(([tag, listed]) => section(tag, listed, server))}</main></body></html>`.html
  }`;
}

function section(tag: string, operations: readonly Listed[], server: string): Html {
  return html`<section aria-labelledby="${tag}"><h2 id="${tag}">${tag}</h2>${operations.map((operation) => entry(operation, server))}</section>`;
}

function entry(operation: Listed, server: string): Html {
  const open = operation.security?.length === 0;
  return html`<details id="${operation.operationId}"><summary><code>${operation.method} ${operation.path}</code> ${operation.summary}${open ? ' (public)' : ''}</summary>
${operation.description === undefined ? undefined : html`<p>${operation.description}</p>`}
${parameters(operation.parameters ?? [])}${body('Body', operation.requestBody)}
${Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2')).map(([status, content]) => body(`Answer ${status}`, content))}
<h3>Try it</h3><pre tabindex="0">${example(operation, server)}</pre></details>`;
}

function parameters(list: readonly Parameter[]): Html | undefined {
  if (list.length === 0) return undefined;
  return html`<h3>Parameters</h3><dl>${list.map(
    (one) => html`<dt><code>${one.name}</code> (${one.in}${one.required ? ', required' : ''})</dt><dd><code>${shapeOf(one.schema)}</code> ${one.description}</dd>`,
  )}</dl>`;
}

function body(title: string, content: Content | undefined): Html {
  const [mediaType, media] = Object.entries(content?.content ?? {})[0] ?? [];
  if (mediaType === undefined) return html``;
  return html`<h3>${title} <small>${mediaType}</small></h3><pre tabindex="0">${shapeOf(media?.schema)}</pre>`;
}

function example(operation: Listed, server: string): string {
  const token = operation.security?.length === 0 ? '' : ` -H "Authorization: Bearer $TOKEN"`;
  const data = operation.requestBody ? ` -H "Content-Type: application/json" -d @body.json` : '';
  return `curl -X ${operation.method}${token}${data} "${server}${operation.path}"`;
}
