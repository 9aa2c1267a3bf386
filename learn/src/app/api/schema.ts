// generated from openapi.json 4cd49f3b9c07ba504df0c424a2063e9626aeea2541a35e67a9d58d30b2e92f9e: change that and run "npm run generate-api"
export interface paths {
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses and trainings this person may open */
        get: operations["myCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A course with its curriculum and progress */
        get: operations["course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lesson with its content and progress */
        get: operations["lesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Marks the lesson as complete */
        put: operations["complete"];
        post?: never;
        /** Takes the mark back */
        delete: operations["undoCompletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Adds what a device played */
        put: operations["saveProgress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person signed in */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Audience: "STUDENTS" | "AFFILIATES";
        Caption: {
            label: string;
            lang: string;
            url: string;
        };
        Course: {
            /** Format: int32 */
            completed: number;
            cover: components["schemas"]["Cover"];
            id: string;
            instructor: components["schemas"]["Instructor"];
            /** @description Opened last; where to go on begins here */
            lastLessonId: string | null;
            /** Format: int32 */
            lessons: number;
            sections: components["schemas"]["Section"][];
            summary: string;
            title: string;
        };
        CourseSummary: {
            audience: components["schemas"]["Audience"];
            /**
             * Format: int32
             * @description How many of these are complete
             */
            completed: number;
            cover: components["schemas"]["Cover"];
            id: string;
            instructor: string;
            /** Format: date-time */
            lastOpenedAt: string | null;
            /**
             * Format: int32
             * @description How many lessons count towards completion
             */
            lessons: number;
            /** Format: int32 */
            minutes: number;
            nextLesson: components["schemas"]["NextLesson"] | null;
            slug: string;
            title: string;
        };
        Cover: {
            akshar: string;
            /** Format: int32 */
            colour: number;
            /** @description The whole picture as SVG text */
            svg: string;
        };
        Instructor: {
            bio: string;
            name: string;
        };
        Lesson: {
            courseId: string;
            /** @description The text, already made safe */
            html: string | null;
            id: string;
            kind: components["schemas"]["LessonKind"];
            nextLessonId: string | null;
            /** Format: int32 */
            number: number;
            previousLessonId: string | null;
            progress: components["schemas"]["Progress"];
            /** Format: int32 */
            seconds: number;
            sectionTitle: string;
            title: string;
            video: components["schemas"]["Video"] | null;
        };
        /** @enum {string} */
        LessonKind: "VIDEO" | "ARTICLE";
        LessonSummary: {
            completed: boolean;
            id: string;
            kind: components["schemas"]["LessonKind"];
            /** @description Whether it opens only later */
            locked: boolean;
            /** Format: int32 */
            number: number;
            /** Format: int32 */
            positionSeconds: number;
            /**
             * Format: int32
             * @description A video's length, an article's reading time
             */
            seconds: number;
            title: string;
            /** Format: int32 */
            watchedSeconds: number;
        };
        Library: {
            courses: components["schemas"]["CourseSummary"][];
        };
        Me: {
            affiliate: boolean;
            email: string;
            id: string;
            name: string;
            roles: string[];
        };
        NextLesson: {
            id: string;
            kind: components["schemas"]["LessonKind"];
            title: string;
        };
        Problem: {
            /** @description Stable, for programs */
            code: string;
            detail: string;
            /** Format: int32 */
            status: number;
            title: string;
            type?: string;
        };
        Progress: {
            completed: boolean;
            /** Format: int32 */
            positionSeconds: number;
            /** Format: int32 */
            watchedSeconds: number;
        };
        SavedProgress: {
            completed: boolean;
            /**
             * Format: int32
             * @description How many lessons that count are complete
             */
            courseCompleted: number;
            /**
             * Format: int32
             * @description How many lessons count
             */
            courseLessons: number;
            /** Format: int32 */
            positionSeconds: number;
            /** Format: int32 */
            watchedSeconds: number;
        };
        Section: {
            id: string;
            lessons: components["schemas"]["LessonSummary"][];
            title: string;
        };
        Video: {
            captions: components["schemas"]["Caption"][];
            poster: string | null;
            url: string;
        };
        Watched: {
            /**
             * Format: int32
             * @description How long ago the position was seen; 0 if absent
             */
            ageSeconds?: number;
            /** @description Pairs of whole seconds, from and to, that were played */
            intervals: number[][];
            /** @description Names this report; sent again it changes nothing */
            key: string;
            /**
             * Format: int32
             * @description Where the player stands
             */
            positionSeconds: number;
        };
    };
    responses: {
        /** @description What went wrong */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    myCourses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Library"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    course: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lesson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProgress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProgress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Watched"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProgress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
