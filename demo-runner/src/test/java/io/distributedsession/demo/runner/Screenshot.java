package io.distributedsession.demo.runner;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture for the docs: the browser writes it fast, this class writes it small. */
record Screenshot(byte[] png) {

    void save(Path file) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
                ImageWriteParam smallest = writer.getDefaultWriteParam();
                smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                smallest.setCompressionQuality(0);
                writer.setOutput(out);
                writer.write(null, new IIOImage(coarse(), null, null), smallest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** Without transparency, and with steps of four in each colour, which no eye sees: half as many bytes. */
    private BufferedImage coarse() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage coarse = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                coarse.setRGB(x, y, coarse(rgb >> 16) << 16 | coarse(rgb >> 8) << 8 | coarse(rgb));
            }
        }
        return coarse;
    }

    private static int coarse(int colour) {
        return Math.min(255, ((colour & 255) + 2) / 4 * 4);
    }
}
