// generated from openapi.json 0467d45d65c9464569e782267e603d33ab7eb1ae2a0ac8bc59993b76382906ea: change that and run "npm run generate-api"
export interface paths {
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
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
        get: operations["lesson"];
        put?: never;
        post?: never;
        delete?: never;
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
        put: operations["saveProgress"];
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
        put: operations["complete"];
        post?: never;
        delete: operations["undoCompletion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type?: string;
            title: string;
            status: number;
            detail?: string;
            code?: string;
        };
        Me: {
            id: string;
            name: string;
            email: string;
            roles: string[];
            affiliate: boolean;
        };
        Cover: {
            akshar: string;
            colour: number;
            /** @description The whole picture as SVG text */
            svg: string;
        };
        /** @enum {string} */
        LessonKind: "VIDEO" | "ARTICLE";
        /** @enum {string} */
        Audience: "STUDENTS" | "AFFILIATES";
        NextLesson: {
            id: string;
            title: string;
            kind: components["schemas"]["LessonKind"];
        };
        Library: {
            courses: components["schemas"]["CourseSummary"][];
        };
        CourseSummary: {
            id: string;
            slug: string;
            title: string;
            instructor: string;
            cover: components["schemas"]["Cover"];
            audience: components["schemas"]["Audience"];
            lessons: number;
            completed: number;
            minutes: number;
            nextLesson: components["schemas"]["NextLesson"] | null;
            /** Format: date-time */
            lastOpenedAt: string | null;
        };
        Instructor: {
            name: string;
            bio: string;
        };
        Course: {
            id: string;
            title: string;
            summary: string;
            instructor: components["schemas"]["Instructor"];
            cover: components["schemas"]["Cover"];
            completed: number;
            lessons: number;
            sections: components["schemas"]["Section"][];
        };
        Section: {
            id: string;
            title: string;
            lessons: components["schemas"]["LessonSummary"][];
        };
        LessonSummary: {
            id: string;
            number: number;
            title: string;
            kind: components["schemas"]["LessonKind"];
            seconds: number;
            completed: boolean;
            positionSeconds: number;
            watchedSeconds: number;
            locked: boolean;
        };
        Caption: {
            lang: string;
            label: string;
            url: string;
        };
        Video: {
            url: string;
            captions: components["schemas"]["Caption"][];
            poster: string | null;
        };
        Progress: {
            positionSeconds: number;
            watchedSeconds: number;
            completed: boolean;
        };
        Lesson: {
            id: string;
            courseId: string;
            number: number;
            sectionTitle: string;
            title: string;
            kind: components["schemas"]["LessonKind"];
            seconds: number;
            html: string | null;
            video: components["schemas"]["Video"] | null;
            progress: components["schemas"]["Progress"];
            previousLessonId: string | null;
            nextLessonId: string | null;
        };
        Watched: {
            positionSeconds: number;
            intervals: number[][];
            key: string;
            ageSeconds: number;
        };
        SavedProgress: {
            positionSeconds: number;
            watchedSeconds: number;
            completed: boolean;
            courseCompleted: number;
            courseLessons: number;
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
    parameters: {
        Id: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person signed in */
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
    myCourses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Courses and trainings this person may open */
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
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A course with its curriculum and progress */
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
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A lesson with its content and progress */
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
    saveProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Watched"];
            };
        };
        responses: {
            /** @description Progress after the union */
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
    complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Progress, now complete */
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
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Progress, not complete */
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
}
