import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Where a connection stands: which calls on it await their answers, in order, and how much had come when none did. */
interface Course {
  readonly unanswered: Map<ServerResponse, IncomingMessage>;
  bytesAtRest: number;
}

/** How long callers may hold up the end. */
export interface Patience {
  /** For the rest of a call of which a part has come. */
  readonly halfSentMs: number;
  /** For answers that are being made, and for callers to take them. */
  readonly answersMs: number;
}

/** The connections of some servers, so that these can end whatever their callers do. */
export interface OpenSockets {
  readonly watch: (server: Server) => void;
  /** Notes a call; false where its answer would find no way, so that it must not be carried out. */
  readonly begins: (request: IncomingMessage, response: ServerResponse) => boolean;
  /**
   * Closes connections on which nothing is under way at once, the others after their answers. Resolves when all are
   * closed, within the time for answers.
   */
  readonly close: (patience: Patience) => Promise<void>;
}

const lastOf = ({ unanswered }: Course): ServerResponse | undefined => [...unanswered.keys()].at(-1);

/** Whether a whole call has come that is not answered yet. */
const isAnswering = ({ unanswered }: Course): boolean => [...unanswered.values()].some(({ complete }) => complete);

/** Silent, or between two calls: nothing of a next call has come. */
const isIdle = (socket: Socket, { unanswered, bytesAtRest }: Course): boolean =>
  unanswered.size === 0 && socket.bytesRead === bytesAtRest;

/** Tells the caller that no further call will be taken on this connection. */
const announceEnd = (response: ServerResponse | undefined): void => {
  if (response?.headersSent === false) response.setHeader('Connection', 'close');
};

export const createOpenSockets = (): OpenSockets => {
  const courses = new Map<Socket, Course>();
  let closing = false;
  let allClosed: () => void = () => undefined;

  const ends = (socket: Socket, course: Course, response: ServerResponse): void => {
    course.unanswered.delete(response);
    if (course.unanswered.size > 0) return;
    course.bytesAtRest = socket.bytesRead;
    if (closing) socket.destroySoon();
  };

  const destroyWhere = (is: (socket: Socket, course: Course) => boolean): void => {
    for (const [socket, course] of courses) if (is(socket, course)) socket.destroy();
  };

  return {
    watch: (server) => {
      server.on('connection', (socket) => {
        courses.set(socket, { unanswered: new Map(), bytesAtRest: 0 });
        socket.once('close', () => {
          courses.delete(socket);
          if (courses.size === 0) allClosed();
        });
      });
    },
    begins: (request, response) => {
      const { socket } = request;
      const course = courses.get(socket);
      if (course === undefined) return true;
      if (closing && course.unanswered.size > 0) return false;
      course.unanswered.set(response, request);
      response.once('close', () => ends(socket, course, response));
      if (closing) announceEnd(response);
      return true;
    },
    close: async ({ halfSentMs, answersMs }) => {
      closing = true;
      const closed = new Promise<void>((resolve) => {
        allClosed = resolve;
      });
      if (courses.size === 0) return;
      for (const course of courses.values()) announceEnd(lastOf(course));
      destroyWhere(isIdle);
      const timers = [
        setTimeout(() => destroyWhere((_socket, course) => !isAnswering(course)), halfSentMs),
        setTimeout(() => destroyWhere(() => true), answersMs),
      ];
      await closed;
      for (const timer of timers) clearTimeout(timer);
    },
  };
};
