namespace WordCount;

/// <summary>What a reader found in one file, or why it could not be read.</summary>
internal readonly record struct FileResult(string Path, long Words, long Bytes, string? Error = null);
