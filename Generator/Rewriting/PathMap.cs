using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Paths as the project wants them written down: builds in different folders are the same only when no folder's own path is in what is
/// generated.
/// </summary>
internal sealed class PathMap(SourceReferenceResolver? resolver)
{
    // There is a directive at each edit.
    private readonly Dictionary<string, string> _forDirectives = [];

    /// <summary>The path that the compiler writes where it means a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="basePath">What the path is relative to if it is relative.</param>
    public string Written(string path, string? basePath) => resolver?.NormalizePath(path, basePath) ?? path;

    /// <summary>
    /// The path for a directive, which the compiler maps once more. Where that would make another one of it, as Windows does of a path
    /// without a drive, the file's own path has to do: the file would be two for a debugger otherwise.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="basePath">The same for all that is asked here.</param>
    public string ForDirective(string path, string? basePath)
    {
        if (!_forDirectives.TryGetValue(path, out string? found))
        {
            string written = Written(path, basePath);
            found = Written(written, basePath) == written ? written : path;
            _forDirectives.Add(path, found);
        }
        return found;
    }
}
