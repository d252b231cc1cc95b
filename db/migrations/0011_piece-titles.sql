-- Each version of a piece carries the name that it had; of those before, only the present one is known.
UPDATE "school_piece_version" AS v SET "title" = p."title"
FROM "school_piece" AS p
WHERE p."school_uai" = v."school_uai" AND p."id" = v."school_piece_id";
