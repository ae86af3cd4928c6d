using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>A place where a debugger may stop.</summary>
internal readonly record struct UserSequencePoint(string File, int Line, int Column);

/// <summary>Reads the visible sequence points of every method out of a portable PDB.</summary>
internal static class SequencePoints
{
    /// <summary>The points by method name; a state machine's count for the method it was made from.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<UserSequencePoint>> Read(EmittedAssembly emitted)
    {
        using var pe = new PEReader(new MemoryStream(emitted.Image));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(emitted.Symbols));
        var metadata = pe.GetMetadataReader();
        var pdb = provider.GetMetadataReader();
        return pdb.MethodDebugInformation
            .Select(handle => (Method: SourceMethod(pdb, handle.ToDefinitionHandle()), Points: Visible(pdb, handle)))
            .GroupBy(entry => metadata.GetString(metadata.GetMethodDefinition(entry.Method).Name))
            .ToDictionary(group => group.Key, group => (IReadOnlyList<UserSequencePoint>)[.. group.SelectMany(entry => entry.Points)]);
    }

    private static MethodDefinitionHandle SourceMethod(MetadataReader pdb, MethodDefinitionHandle method)
    {
        var kickoff = pdb.GetMethodDebugInformation(method).GetStateMachineKickoffMethod();
        return kickoff.IsNil ? method : kickoff;
    }

    private static IEnumerable<UserSequencePoint> Visible(MetadataReader pdb, MethodDebugInformationHandle method) =>
        [
            .. pdb.GetMethodDebugInformation(method).GetSequencePoints()
                .Where(point => !point.IsHidden)
                .Select(point => new UserSequencePoint(
                    pdb.GetString(pdb.GetDocument(point.Document).Name), point.StartLine, point.StartColumn)),
        ];
}
