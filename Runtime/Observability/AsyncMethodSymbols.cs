using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace GoroutineGen.Observability;

/// <summary>
/// Where in the source an async method stands, by the state of the method's state machine. The PDB lists the awaits in the order of the
/// code, but leaves out awaits that cannot be reached. These have a state all the same, so the order does not tell an await's state: the
/// state is read out of the code that stores it.
/// </summary>
internal sealed class AsyncMethodSymbols
{
    private static readonly Guid AsyncSteppingInformation = new("54FD2AC5-E925-401A-9C2A-F94F171072F8");

    private readonly Dictionary<int, Await> _awaits = [];
    private readonly List<Point> _points = [];

    // The places in _points of the points that are hidden in the middle of a statement. The compiler hides there what an await does after
    // its operand was evaluated.
    private readonly HashSet<int> _hiddenInAwaits = [];

    private AsyncMethodSymbols()
    {
    }

    /// <summary>Reads the awaits of a <c>MoveNext</c>.</summary>
    /// <param name="symbols">The PDB.</param>
    /// <param name="method">The method.</param>
    /// <param name="code">The method's IL.</param>
    internal static AsyncMethodSymbols Read(MetadataReader symbols, MethodDefinitionHandle method, byte[] code)
    {
        var read = new AsyncMethodSymbols();
        foreach (var handle in symbols.GetCustomDebugInformation(method))
        {
            var information = symbols.GetCustomDebugInformation(handle);
            if (symbols.GetGuid(information.Kind) == AsyncSteppingInformation)
                read.AddAwaits(symbols.GetBlobReader(information.Value), code);
        }

        foreach (var point in symbols.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints())
            read._points.Add(new Point(
                point.Offset, point.IsHidden ? null : symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine));
        foreach (var suspended in read._awaits.Values)
            read._hiddenInAwaits.Add(read.PointBefore(suspended));
        return read;
    }

    /// <summary>
    /// The file and line of the statement that suspended in <paramref name="state"/>; null when that is not known. An await that the
    /// generator put in (a check, the start of the body) has no line of its own: such an await stands for the statement before which it was
    /// put.
    /// </summary>
    internal (string File, int Line)? Position(int state, bool mayBeInjected)
    {
        if (!_awaits.TryGetValue(state, out var suspended))
            return null;
        var last = PointBefore(suspended);
        while (last >= 0 && _hiddenInAwaits.Contains(last) && _points[last].File is null)
            last--;
        if (last >= 0 && _points[last].Position is { } statement)
            return statement;
        return mayBeInjected ? _points.Find(point => point.Offset >= suspended.Resume && point.File is not null).Position : null;
    }

    private int PointBefore(Await suspended) => _points.FindLastIndex(point => point.Offset <= suspended.Store);

    private void AddAwaits(BlobReader blob, byte[] code)
    {
        blob.ReadUInt32(); // The catch handler.
        while (blob.RemainingBytes > 0)
        {
            var yield = blob.ReadInt32();
            var resume = blob.ReadInt32();
            blob.ReadCompressedInteger(); // The method resumed: always this one.
            if (TryReadStore(code, yield, out var store, out var state))
                _awaits[state] = new Await(store, resume);
        }
    }

    // An await suspends by "this.<>1__state = local = number", right before its yield offset: ldarg.0, ldc.i4 number, dup, stloc.0, stfld.
    // Where the code looks otherwise (another compiler, another version) no line is shown rather than a wrong one.
    private static bool TryReadStore(byte[] code, int end, out int start, out int state)
    {
        const byte LdArg0 = 0x02, StLoc0 = 0x0A, LdcI40 = 0x16, LdcI4S = 0x1F, LdcI4 = 0x20, Dup = 0x25, StFld = 0x7D;
        const int Stored = 7; // dup, stloc.0, stfld and its token
        start = 0;
        state = 0;
        var number = end - Stored;
        if (number < 6 || end > code.Length || code[number] != Dup || code[number + 1] != StLoc0 || code[number + 2] != StFld)
            return false;
        if (code[number - 2] == LdArg0 && code[number - 1] is >= LdcI40 and <= LdcI40 + 8)
        {
            start = number - 2;
            state = code[number - 1] - LdcI40;
            return true;
        }

        if (code[number - 3] == LdArg0 && code[number - 2] == LdcI4S)
        {
            start = number - 3;
            state = (sbyte)code[number - 1];
            return true;
        }

        start = number - 6;
        state = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(number - 4));
        return code[start] == LdArg0 && code[number - 5] == LdcI4;
    }

    /// <param name="Store">The offset of the code that stores the state.</param>
    /// <param name="Resume">The offset where the method goes on after the await.</param>
    private readonly record struct Await(int Store, int Resume);

    /// <summary>A sequence point; hidden when it has no file.</summary>
    private readonly record struct Point(int Offset, string? File, int Line)
    {
        internal (string File, int Line)? Position => File is null ? null : (File, Line);
    }
}
