import type { Messenger } from './messenger.ts';

/** An activity as it came in over HTTP. */
export interface ChatRequest {
  readonly authorization: string | undefined;
  readonly body: unknown;
  /** Whether it came from this machine itself. */
  readonly isLoopback: boolean;
}

export interface ChatReply {
  readonly status: number;
  /** JSON, absent where there is nothing to say. */
  readonly body?: unknown;
}

/** The bot, as a host mounts it. */
export interface Chat extends Messenger {
  receive(request: ChatRequest): Promise<ChatReply>;
}
