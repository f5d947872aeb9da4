/** Where a page of Twilio's ended, in its own words. */
export interface PageMark {
  token: string;
  number: number;
}

/** Twilio's next page by its token: the address itself names the account and the person's number. */
export function markOf(nextPageUrl: string | undefined): PageMark | null {
  if (!nextPageUrl) return null;
  const { searchParams } = new URL(nextPageUrl);
  const token = searchParams.get('PageToken');
  return token === null ? null : { token, number: Number(searchParams.get('Page') ?? 1) };
}

/** The same as the SDK takes it. */
export function fromPage(page: PageMark | undefined): { pageToken?: string; pageNumber?: number } {
  return page ? { pageToken: page.token, pageNumber: page.number } : {};
}
