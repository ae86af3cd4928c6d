using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Paths as the project wants them written down. Builds in different folders are the same only when no folder's own path stands in
/// generated text.
/// </summary>
internal sealed class PathMap(SourceReferenceResolver? resolver)
{
    // There is a directive at each edit, so paths are asked for often.
    private readonly Dictionary<string, string> _forDirectives = [];

    /// <summary>The path that the compiler writes where it means a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="basePath">What a relative path is relative to.</param>
    public string Written(string path, string? basePath) => resolver?.NormalizePath(path, basePath) ?? path;

    /// <summary>
    /// The path for a directive. The compiler maps the path in a directive once more. Where that would give another path, as Windows does
    /// for a path without a drive, the file's own path has to do: the file would be two for a debugger otherwise.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="basePath">What a relative path is relative to: the same in all calls.</param>
    public string ForDirective(string path, string? basePath)
    {
        if (!_forDirectives.TryGetValue(path, out var found))
        {
            var written = Written(path, basePath);
            found = Written(written, basePath) == written ? written : path;
            _forDirectives.Add(path, found);
        }
        return found;
    }
}
