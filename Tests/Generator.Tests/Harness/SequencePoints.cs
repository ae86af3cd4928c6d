using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>A place where a debugger may stop, and what it shows there.</summary>
internal readonly record struct UserSequencePoint(string File, int Line, int Column, int EndLine, int EndColumn)
{
    public override string ToString() => $"{File} ({Line},{Column})-({EndLine},{EndColumn})";
}

/// <summary>Reads the visible sequence points of every method out of a portable PDB.</summary>
internal static partial class SequencePoints
{
    /// <summary>
    /// The points by the name of the method in whose body they are, in the order of the code; a state machine's count for the method it was
    /// made from, those of lambdas and local functions for the method around them, after its own. The twins of local functions count for
    /// themselves.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<UserSequencePoint>> Read(EmittedAssembly emitted)
    {
        using var pe = new PEReader(new MemoryStream(emitted.Image));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(emitted.Symbols));
        var metadata = pe.GetMetadataReader();
        var pdb = provider.GetMetadataReader();
        return pdb.MethodDebugInformation
            .Select(handle => (Method: SourceMethod(pdb, handle.ToDefinitionHandle()), Points: Visible(pdb, handle)))
            .GroupBy(entry => Around(metadata.GetString(metadata.GetMethodDefinition(entry.Method).Name)))
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<UserSequencePoint>)
                    [.. InOrder(group.Select(entry => entry.Points)).SelectMany(points => points)]);
    }

    private static MethodDefinitionHandle SourceMethod(MetadataReader pdb, MethodDefinitionHandle method)
    {
        var kickoff = pdb.GetMethodDebugInformation(method).GetStateMachineKickoffMethod();
        return kickoff.IsNil ? method : kickoff;
    }

    private static IEnumerable<IReadOnlyList<UserSequencePoint>> InOrder(IEnumerable<IReadOnlyList<UserSequencePoint>> functions) =>
        functions.Where(points => points.Count > 0).OrderBy(points => points[0].Line).ThenBy(points => points[0].Column);

    private static string Around(string name) =>
        LocalTwin().Match(name) is { Success: true } twin ? twin.Groups["function"].Value
        : Function().Match(name) is { Success: true } match ? match.Groups["method"].Value
        : name;

    private static IReadOnlyList<UserSequencePoint> Visible(MetadataReader pdb, MethodDebugInformationHandle method) =>
        [
            .. pdb.GetMethodDebugInformation(method).GetSequencePoints()
                .Where(point => !point.IsHidden)
                .Select(point => new UserSequencePoint(
                    pdb.GetString(pdb.GetDocument(point.Document).Name),
                    point.StartLine,
                    point.StartColumn,
                    point.EndLine,
                    point.EndColumn)),
        ];

    [GeneratedRegex(">g__(?<function>.+__goroutine)[|]")]
    private static partial Regex LocalTwin();

    [GeneratedRegex("^<+(?<method>[^<>]+)>")]
    private static partial Regex Function();
}
