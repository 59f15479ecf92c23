/** A Dutch address as the base register for addresses (BAG) writes it. */
export interface DutchAddress {
  readonly street?: string;
  /** 1 to 99999. */
  readonly houseNumber: number;
  /** One capital letter. */
  readonly houseLetter?: string;
  /** Up to four letters and digits: `bis`, `2hoog`, `3`. */
  readonly houseNumberAddition?: string;
  /** `3311GR`: no space. */
  readonly postcode: string;
  readonly city?: string;
}
