/** A request was refused; the message is the API's own. */
export class RequestFailed extends Error {
  readonly problem: { readonly detail?: string; readonly faults?: readonly { readonly field: string; readonly message: string }[] };
  constructor(problem: RequestFailed['problem']) {
    super(problem.detail ?? 'The request failed');
    this.problem = problem;
  }
}
