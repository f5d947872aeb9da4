/** Twilio's errors that the sandbox gives, by code: HTTP status and wording. https://www.twilio.com/docs/api/errors */
const problems = {
  11751: [400, 'Media Message - Media exceeds messaging provider size limit'],
  20001: [400, 'Invalid parameter'],
  20003: [401, 'Authenticate'],
  20009: [409, 'Cannot delete this message because delivery of your message has not been completed.'],
  20404: [404, 'The requested resource was not found'],
  20500: [500, 'Internal server error'],
  21201: [400, "No 'To' number is specified"],
  21205: [400, 'Invalid URL'],
  21210: [400, "'From' phone number not verified"],
  21211: [400, "Invalid 'To' Phone Number"],
  21212: [400, "Invalid 'From' Number"],
  21213: [400, "'From' phone number is required"],
  21214: [400, "'To' phone number cannot be reached"],
  21215: [400, 'Account not authorized to call the number'],
  21216: [400, 'Account not allowed to call the number'],
  21217: [400, 'Phone number does not appear to be valid'],
  21220: [400, 'Invalid call state'],
  21266: [400, "'To' and 'From' number cannot be the same"],
  21408: [400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"],
  21602: [400, 'Message body is required.'],
  21603: [400, "A 'From' phone number is required."],
  21604: [400, "A 'To' phone number is required."],
  21606: [
    400,
    "The 'From' phone number provided is not a valid message-capable Twilio phone number for this destination.",
  ],
  21609: [400, "Invalid 'StatusCallback' URL"],
  21610: [400, 'Attempt to send to unsubscribed recipient'],
  21611: [400, "This 'From' number has exceeded the maximum number of queued messages"],
  21612: [400, "The 'To' phone number is not currently reachable using the 'From' phone number via SMS"],
  21614: [400, "'To' number is not a valid mobile number"],
  21617: [400, 'The concatenated message body exceeds the 1600 character limit'],
  21620: [400, 'Invalid media URL(s)'],
  21623: [400, 'Number of media files exceeds allowed limit'],
  21654: [400, 'ContentSid Required'],
  21655: [400, 'The ContentSid is Invalid'],
  21656: [400, 'The ContentVariables Parameter is invalid'],
  21910: [400, "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel"],
  30409: [400, 'This message cannot be canceled'],
  35114: [400, 'Scheduling does not support this timestamp'],
  50353: [409, 'Conversation with provided unique name already exists'],
  50377: [400, "Can't update conversation as it's in final closed state"],
  50384: [400, "Initial state can't be 'closed'"],
  50390: [400, 'Unique name should not match conversation sid pattern'],
  50407: [400, 'Invalid messaging binding address'],
  50408: [400, 'Invalid participant proxy address'],
  50416: [409, 'A binding for this participant and proxy address already exists in Conversation'],
  50433: [409, 'Participant already exists'],
  60200: [400, 'Invalid parameter'],
  60202: [429, 'Max check attempts reached'],
  60203: [429, 'Max send attempts reached'],
  63007: [400, 'Twilio could not find a Channel with the specified From address'],
} as const satisfies Record<number, readonly [number, string]>;

export type TwilioCode = keyof typeof problems;

/** An error that leaves in Twilio's shape. */
export class TwilioProblem extends Error {
  readonly code: TwilioCode;
  readonly status: number;

  /** @param detail goes behind the usual words, e.g. the number that was wrong */
  constructor(code: TwilioCode, detail?: string) {
    super(detail === undefined ? problems[code][1] : `${problems[code][1]}: ${detail}`);
    this.code = code;
    this.status = problems[code][0];
  }
}

/** A resource that is not there, named as Twilio names it. */
export function notFound(path: string): TwilioProblem {
  const problem = new TwilioProblem(20404);
  problem.message = `The requested resource ${path} was not found`;
  return problem;
}

export function toError({ code, message, status }: TwilioProblem) {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}

/** What Twilio says about a message that was accepted and did not arrive. */
export const deliveryErrors: Record<number, string> = {
  21610: 'Attempt to send to unsubscribed recipient',
  30003: 'Unreachable destination handset',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
  30007: 'Message filtered',
  30008: 'Unknown error',
  63013: 'This message send failed because it violates Channel provider policy',
  63016:
    'Failed to send freeform message because you are outside the allowed window. If you are using WhatsApp, please use a Message Template.',
  63024: 'Invalid message recipient',
};
