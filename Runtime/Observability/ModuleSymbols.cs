using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace GoroutineGen.Observability;

/// <summary>The portable PDB of a module, embedded or beside it. Where there is none, nothing is known and nothing is thrown.</summary>
internal sealed class ModuleSymbols : IDisposable
{
    private readonly FileStream? _file;
    private readonly PEReader? _image;
    private readonly MetadataReaderProvider? _provider;

    internal ModuleSymbols(Module module)
    {
        if (Location(module) is not { } path)
            return;
        try
        {
            _file = File.OpenRead(path);
            _image = new PEReader(_file);
            _image.TryOpenAssociatedPortablePdb(path, static pdb => File.Exists(pdb) ? File.OpenRead(pdb) : null, out _provider, out _);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            // No lines then.
        }
    }

    public void Dispose()
    {
        _provider?.Dispose();
        _image?.Dispose();
        _file?.Dispose();
    }

    /// <summary>What is known of an async method's <c>MoveNext</c>, or null.</summary>
    internal AsyncMethodSymbols? Read(MethodInfo moveNext)
    {
        try
        {
            return _provider is not null && Code(moveNext) is { } code
                ? AsyncMethodSymbols.Read(
                    _provider.GetMetadataReader(), (MethodDefinitionHandle)MetadataTokens.EntityHandle(moveNext.MetadataToken), code)
                : null;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "The path is empty then, and the dump shows no lines.")]
    private static string? Location(Module module) => module.Assembly.Location is { Length: > 0 } path ? path : null;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Without the code the dump shows no lines.")]
    private static byte[]? Code(MethodInfo method) => method.GetMethodBody()?.GetILAsByteArray();

    // A damaged file, one that is not to be read, a platform that keeps no IL: a dump is no place to complain about that.
    private static bool IsUnreadable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException
            or NotSupportedException;
}
