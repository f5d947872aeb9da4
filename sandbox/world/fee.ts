/** What Stripe keeps of one successful charge, minor units of its currency: 2.9 % and 30. The world and Stripe's part must agree. */
export function stripeFee(amount: number): number {
  return Math.round(amount * 0.029) + 30;
}
