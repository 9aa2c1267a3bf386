// generated from openapi.json 532696694043f2db3a4f0620daf08d51e33f9882b3b09323feb9fec4cf4b1311: change that and run "npm run generate-api"
export interface paths {
    "/api/v1/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An attempt, with its result once submitted */
        get: operations["attempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/answers/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps an answer; the one edited last counts */
        put: operations["saveAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the attempt; again it answers the same result */
        post: operations["submitAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lessons this person marked, newest first */
        get: operations["bookmarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookmarks/{lessonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Marks a lesson */
        put: operations["addBookmark"];
        post?: never;
        /** Takes the mark away */
        delete: operations["removeBookmark"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This person's certificates */
        get: operations["certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A valid certificate as a PDF file */
        get: operations["certificatePdf"];
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
    "/api/v1/courses/{id}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is announced in a course, newest first */
        get: operations["announcements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This person's notes in a course, newest first */
        get: operations["courseNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discussions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes one's own words within 30 minutes */
        put: operations["editPost"];
        post?: never;
        /** Takes away one's own question or reply */
        delete: operations["removePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discussions/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replies to a question, the newest first */
        get: operations["replies"];
        put?: never;
        /** Replies to a question */
        post: operations["reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discussions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the course's people what is wrong */
        post: operations["reportPost"];
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
    "/api/v1/lessons/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This person's attempts at the lesson's quiz, newest first */
        get: operations["attempts"];
        put?: never;
        /** Begins an attempt at the lesson's quiz, or answers the one that is open */
        post: operations["startAttempt"];
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
    "/api/v1/lessons/{id}/discussion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked below a lesson, newest first */
        get: operations["discussion"];
        put?: never;
        /** Asks a question below a lesson */
        post: operations["ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This person's notes in a lesson, in its order */
        get: operations["lessonNotes"];
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
        /** Changes name, time zone or language */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Browsers and apps that are signed in */
        get: operations["myDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs a browser or an app out */
        delete: operations["signOutDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a copy of one's data is downloaded */
        post: operations["exportMyData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own orders, the newest first */
        get: operations["myOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps a note under an id that the device made; the later edit wins */
        put: operations["writeNote"];
        post?: never;
        /** Deletes a note unless it was edited later */
        delete: operations["deleteNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses, lessons, captions and own notes that hold all the words */
        get: operations["search"];
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
        Announcement: {
            /** @description The name of who announced it */
            author: string;
            /** @description The text, already made safe */
            html: string;
            id: string;
            /** Format: date-time */
            publishedAt: string;
            title: string;
        };
        AnnouncementsPage: {
            items: components["schemas"]["Announcement"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        Attempt: {
            /**
             * Format: date-time
             * @description Null for no limit
             */
            deadline: string | null;
            id: string;
            lessonId: string;
            questions: components["schemas"]["QuizQuestion"][];
            result: components["schemas"]["QuizResult"] | null;
            /**
             * Format: date-time
             * @description Hold the deadline against this, not the device's clock
             */
            serverNow: string;
            /** Format: date-time */
            startedAt: string;
            state: components["schemas"]["AttemptState"];
            /** Format: date-time */
            submittedAt: string | null;
        };
        /** @enum {string} */
        AttemptState: "OPEN" | "SUBMITTED";
        /** @enum {string} */
        Audience: "STUDENTS" | "AFFILIATES";
        BestAttempt: {
            attemptId: string;
            passed: boolean;
            /** Format: int32 */
            percent: number;
        };
        Bookmark: {
            /** Format: date-time */
            addedAt: string;
            courseId: string;
            courseTitle: string;
            lessonId: string;
            lessonTitle: string;
        };
        BookmarksPage: {
            items: components["schemas"]["Bookmark"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        Caption: {
            label: string;
            lang: string;
            url: string;
        };
        Certificate: {
            courseId: string;
            courseTitle: string;
            id: string;
            /** Format: date-time */
            issuedAt: string;
            name: string;
            pdfUrl: string;
            state: components["schemas"]["CertificateState"];
            /** @description A page that anybody may open */
            verifyUrl: string;
        };
        /** @enum {string} */
        CertificateState: "VALID" | "REVOKED" | "SUPERSEDED";
        Certificates: {
            items: components["schemas"]["Certificate"][];
        };
        Chapter: {
            /** Format: int32 */
            seconds: number;
            title: string;
        };
        Course: {
            certificate: components["schemas"]["CourseCertificate"] | null;
            /** Format: int32 */
            completed: number;
            cover: components["schemas"]["Cover"];
            id: string;
            /** @description The first of the instructors */
            instructor: components["schemas"]["Instructor"];
            /** @description All who teach, in order */
            instructors: components["schemas"]["Instructor"][];
            /** @description Opened last; where to go on begins here */
            lastLessonId: string | null;
            /** Format: int32 */
            lessons: number;
            sections: components["schemas"]["Section"][];
            summary: string;
            title: string;
        };
        CourseCertificate: {
            id: string;
            pdfUrl: string;
            /** @description A page that anybody may open */
            verifyUrl: string;
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
            /** @description The first of the instructors */
            instructor: string;
            /** @description The names of all who teach, in order */
            instructors: string[];
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
            /**
             * Format: date-time
             * @description When the next lesson that has to wait opens by itself, or null
             */
            nextOpening: string | null;
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
        /** @enum {string} */
        DeviceKind: "BROWSER" | "APP";
        Download: {
            name: string;
            /** Format: int64 */
            sizeBytes: number;
            url: string;
        };
        Instructor: {
            bio: string;
            name: string;
        };
        /** @enum {string} */
        Kind: "COURSE" | "LESSON" | "NOTE" | "CAPTION";
        Lesson: {
            courseId: string;
            /** @description The documents, which html lists too */
            downloads: components["schemas"]["Download"][];
            /** @description The text, already made safe */
            html: string | null;
            id: string;
            kind: components["schemas"]["LessonKind"];
            nextLessonId: string | null;
            /** Format: int32 */
            number: number;
            previousLessonId: string | null;
            progress: components["schemas"]["Progress"];
            quiz: components["schemas"]["Quiz"] | null;
            /** Format: int32 */
            seconds: number;
            sectionTitle: string;
            title: string;
            video: components["schemas"]["Video"] | null;
        };
        /** @enum {string} */
        LessonKind: "VIDEO" | "ARTICLE" | "QUIZ";
        LessonSummary: {
            completed: boolean;
            id: string;
            kind: components["schemas"]["LessonKind"];
            lockReason: components["schemas"]["LockReason"] | null;
            /** @description Whether it opens only later */
            locked: boolean;
            /** @description The lesson to complete first, or null */
            lockedBy: string | null;
            /** Format: int32 */
            number: number;
            /**
             * Format: date-time
             * @description When it opens; null where it is open or waits for another lesson
             */
            opensAt: string | null;
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
            /** @description The zone its author thought in, where it is locked */
            zone: string | null;
        };
        Library: {
            courses: components["schemas"]["CourseSummary"][];
        };
        /** @enum {string} */
        LockReason: "DATE" | "AFTER_START" | "AFTER_COMPLETION";
        Me: {
            /** @description Null for apps */
            affiliate: boolean | null;
            /** @description Null for an app without the scope email */
            email: string | null;
            id: string;
            /** @description en or hi */
            language: string;
            name: string;
            /** @description Null for apps */
            roles: string[] | null;
            /** @description An IANA time zone */
            zone: string;
        };
        MeChange: {
            /** @description en or hi */
            language: string | null;
            /** @description As certificates shall carry it */
            name: string | null;
            /** @description An IANA time zone */
            zone: string | null;
        };
        MyDevice: {
            /** @description The app's name; null for a browser */
            client: string | null;
            /** @description Whether this very request comes from it */
            current: boolean;
            id: string;
            kind: components["schemas"]["DeviceKind"];
            label: string;
            /** Format: date-time */
            lastSeenAt: string;
            scopes: string[];
        };
        MyDevices: {
            items: components["schemas"]["MyDevice"][];
        };
        MyExport: {
            url: string;
        };
        MyOrder: {
            currency: string;
            items: string[];
            number: string;
            /** Format: date-time */
            placedAt: string;
            /** @description Where the invoice is shown; null before it is paid */
            receiptUrl: string | null;
            state: string;
            /** @description As it is read: ₹1,999.00 */
            total: string;
        };
        MyOrders: {
            items: components["schemas"]["MyOrder"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        NextLesson: {
            id: string;
            kind: components["schemas"]["LessonKind"];
            title: string;
        };
        Note: {
            /**
             * Format: int32
             * @description The moment of the recording; null for the whole lesson
             */
            atSeconds: number | null;
            /** Format: date-time */
            editedAt: string;
            id: string;
            lessonId: string;
            lessonTitle: string;
            /** @description Plain text with its line breaks, never HTML */
            text: string;
        };
        NoteDraft: {
            /**
             * Format: int32
             * @description The moment of the recording; absent for the whole lesson
             */
            atSeconds?: number;
            /**
             * Format: date-time
             * @description When it was written on the device; now if absent, never later
             */
            editedAt?: string;
            lessonId: string;
            /** @description Plain text, at most 10,000 characters */
            text: string;
        };
        NotesPage: {
            items: components["schemas"]["Note"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        OpenAttempt: {
            attemptId: string;
            /** Format: date-time */
            deadline: string | null;
        };
        PastAttempt: {
            /**
             * Format: date-time
             * @description Null for no limit
             */
            deadline: string | null;
            id: string;
            /**
             * Format: int32
             * @description From 1
             */
            number: number;
            passed: boolean | null;
            /** Format: int32 */
            percent: number | null;
            /** Format: int32 */
            points: number | null;
            /** Format: int32 */
            pointsOf: number | null;
            /** @description Whether the attempt shows what was right */
            reviewOpen: boolean;
            /** Format: date-time */
            startedAt: string;
            state: components["schemas"]["AttemptState"];
            /** Format: date-time */
            submittedAt: string | null;
        };
        PastAttemptsPage: {
            items: components["schemas"]["PastAttempt"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        PostAuthor: {
            instructor: boolean;
            me: boolean;
            /** @description Empty where this person is gone */
            name: string;
        };
        PostDraft: {
            /**
             * Format: int32
             * @description Of a question: the moment of the recording it is about
             */
            atSeconds?: number;
            /** @description Plain text, at most 5,000 characters */
            text: string;
        };
        PostReport: {
            /** @description Plain text, at most 300 characters */
            reason: string;
        };
        Problem: {
            /** @description Stable, for programs */
            code: string;
            detail: string;
            /** @description With lesson.locked: what the lesson waits for */
            lockReason?: components["schemas"]["LockReason"];
            /**
             * Format: date-time
             * @description With lesson.locked: when it opens, where that is known already
             */
            opensAt?: string;
            /** @description What to mend, by field */
            problems?: {
                field: string;
                message: string;
            }[];
            /** @description With 5xx: what to name when telling us of it */
            reference?: string;
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
        /** @enum {string} */
        QuestionKind: "SINGLE" | "MULTIPLE" | "TEXT" | "NUMBER";
        Quiz: {
            /**
             * Format: int32
             * @description Null for any number
             */
            attemptsAllowed: number | null;
            /** Format: int32 */
            attemptsUsed: number;
            best: components["schemas"]["BestAttempt"] | null;
            open: components["schemas"]["OpenAttempt"] | null;
            /**
             * Format: int32
             * @description Of the points, from which on an attempt has passed
             */
            passPercent: number;
            /**
             * Format: int32
             * @description How many an attempt asks
             */
            questions: number;
            reviewWhen: components["schemas"]["ReviewWhen"];
            /** Format: int32 */
            timeLimitSeconds: number | null;
        };
        QuizChoice: {
            id: string;
            text: string;
        };
        QuizQuestion: {
            answer: components["schemas"]["SavedAnswer"] | null;
            choices: components["schemas"]["QuizChoice"][];
            id: string;
            kind: components["schemas"]["QuestionKind"];
            /** Format: int32 */
            points: number;
            text: string;
        };
        QuizResult: {
            passed: boolean;
            /**
             * Format: int32
             * @description Rounded down
             */
            percent: number;
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            pointsOf: number;
            /** @description Null where the quiz does not show it */
            review: components["schemas"]["ReviewedAnswer"][] | null;
        };
        Rendition: {
            /** @description Such as 360p */
            label: string;
            /** Format: int64 */
            sizeBytes: number;
            url: string;
        };
        RepliesPage: {
            items: components["schemas"]["Reply"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        Reply: {
            /** Format: date-time */
            at: string;
            author: components["schemas"]["PostAuthor"];
            id: string;
            removed: boolean;
            /** @description Plain text; empty where it was removed */
            text: string;
        };
        /** @enum {string} */
        ReviewWhen: "SUBMITTED" | "PASSED" | "NEVER";
        ReviewedAnswer: {
            correct: boolean;
            correctChoices: string[];
            correctText: string | null;
            explanation: string | null;
            /** Format: int32 */
            points: number;
            questionId: string;
        };
        SavedAnswer: {
            choices: string[];
            /** Format: date-time */
            editedAt: string;
            text: string | null;
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
        SearchHit: {
            /**
             * Format: int32
             * @description The moment of the recording, or null
             */
            atSeconds: number | null;
            courseId: string;
            courseTitle: string;
            /** @description Plain text around the first word; may be empty */
            excerpt: string;
            kind: components["schemas"]["Kind"];
            lessonId: string | null;
            title: string;
        };
        SearchPage: {
            items: components["schemas"]["SearchHit"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        Section: {
            id: string;
            lessons: components["schemas"]["LessonSummary"][];
            title: string;
        };
        SentAnswer: {
            /** @description Of the question's choices, by their ids */
            choices: string[] | null;
            /**
             * Format: date-time
             * @description When the learner wrote it, by the device; of two answers the later counts. Now, where absent
             */
            editedAt: string | null;
            /** @description For a text or a number, at most 2,000 characters */
            text: string | null;
        };
        Submission: {
            /** @description Answers not saved yet, by the question's id */
            answers: {
                [key: string]: components["schemas"]["SentAnswer"];
            } | null;
        };
        Thread: {
            answered: boolean;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: int32
             * @description The moment of the recording it is about, or null
             */
            atSeconds: number | null;
            author: components["schemas"]["PostAuthor"];
            /** @description Send it as after to the replies of this question for those before; null where there are none */
            earlier: string | null;
            id: string;
            removed: boolean;
            /** @description The newest few, in the order they came */
            replies: components["schemas"]["Reply"][];
            /**
             * Format: int32
             * @description How many replies there are in all
             */
            replyCount: number;
            /** @description Plain text; empty where it was removed */
            text: string;
        };
        ThreadsPage: {
            items: components["schemas"]["Thread"][];
            /** @description Send it as after for the next page; null at the end */
            next: string | null;
        };
        Video: {
            /** Format: int64 */
            audioSizeBytes: number | null;
            /** @description The sound alone, where there is such a file */
            audioUrl: string | null;
            captions: components["schemas"]["Caption"][];
            chapters: components["schemas"]["Chapter"][];
            poster: string | null;
            /** @description The same in fewer bytes */
            renditions: components["schemas"]["Rendition"][];
            /**
             * Format: int64
             * @description Of the file at url, in bytes
             */
            sizeBytes: number;
            url: string;
            /**
             * Format: date-time
             * @description When the addresses run out
             */
            urlExpiresAt: string;
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
    attempt: {
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
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentAnswer"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    submitAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Submission"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bookmarks: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["BookmarksPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addBookmark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    removeBookmark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lessonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    certificates: {
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
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    certificatePdf: {
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
                content?: never;
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
    announcements: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["AnnouncementsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    courseNotes: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["NotesPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    editPost: {
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
                "application/json": components["schemas"]["PostDraft"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    removePost: {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    replies: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["RepliesPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reportPost: {
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
                "application/json": components["schemas"]["PostReport"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    attempts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PastAttemptsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startAttempt: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
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
    discussion: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["ThreadsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostDraft"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lessonNotes: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["NotesPage"];
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
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeChange"];
            };
        };
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
    myDevices: {
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
                    "application/json": components["schemas"]["MyDevices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signOutDevice: {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    exportMyData: {
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
                    "application/json": components["schemas"]["MyExport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    myOrders: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["MyOrders"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    writeNote: {
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
                "application/json": components["schemas"]["NoteDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteNote: {
        parameters: {
            query?: {
                /** @description When the device did it, as 2026-11-26T10:00:00Z; now if absent */
                deletedAt?: string;
                /** @description The lesson the note stood in, so that its deletion is kept also where the note itself has not come */
                lessonId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
